package org.mingzheng.ledger.fabric;

import java.security.GeneralSecurityException;
import java.util.List;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.mingzheng.ledger.settings.LedgerSettings.NetworkSettings;
import org.mingzheng.proof.bytes.Bytes;

/** Gets a call endorsed by one gateway, as often as peers that lag behind each other make it necessary. */
record Endorser(NetworkSettings network, ClientIdentity identity) {
    private static final int LAG_ATTEMPTS = 400;
    private static final int LAG_MILLIS = 3;

    Transaction endorse(Peer peer, Call call, List<String> organisations) throws EndorseException {
        for (int attempt = 1; ; attempt++) {
            try {
                return proposal(peer, network.contract(), call, organisations).endorse();
            } catch (EndorseException e) {
                if (attempt == LAG_ATTEMPTS || !lags(e)) {
                    throw e;
                }
                pause(LAG_MILLIS);
            }
        }
    }

    /** Peers that are not at the same block answer differently. */
    private static boolean lags(EndorseException failure) {
        return ("" + failure.getMessage()).contains("do not match")
                || failure.getDetails().stream()
                        .anyMatch(detail -> detail.getMessage().contains("do not match"));
    }

    Endorsing signed(Peer peer, Transaction transaction) {
        try {
            byte[] signature = identity.signer().sign(transaction.getDigest());
            Transaction signed = peer.gateway().newSignedTransaction(transaction.getBytes(), signature);
            return new Endorsing.Endorsed(
                    transaction.getTransactionId(), Bytes.wrap(signed.getBytes()), Bytes.wrap(transaction.getResult()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the client's key does not sign", e);
        }
    }

    Proposal proposal(Peer peer, String contract, Call call, List<String> organisations) {
        Proposal.Builder proposal = peer.network(network.channel())
                .getContract(contract)
                .newProposal(call.function())
                .addArguments(call.raw());
        if (!organisations.isEmpty()) {
            proposal.setEndorsingOrganizations(organisations.toArray(String[]::new));
        }
        return proposal.build();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for peers", e);
        }
    }
}
