package org.mingzheng.audit;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** A transaction as Fabric's own classes write it. */
record TestTransaction(TestNetwork network, String msp, String role, long timeMillis, int nonce, String signer) {
    private static final String CONTRACT = "ledger";

    static ByteString proto(Bytes bytes) {
        return ByteString.copyFrom(bytes.unsafeArray());
    }

    private Bytes nonceBytes() {
        return Sha256.digest(Bytes.utf8("nonce " + nonce)).slice(0, 24);
    }

    String id() {
        return Sha256.digest(nonceBytes(), network.identity(msp, role)).hex();
    }

    private ByteString signatureHeader() {
        return SignatureHeader.newBuilder()
                .setCreator(proto(network.identity(msp, role)))
                .setNonce(proto(nonceBytes()))
                .build()
                .toByteString();
    }

    private ByteString channelHeader() {
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(Timestamp.newBuilder()
                        .setSeconds(timeMillis / 1000)
                        .setNanos((int) (timeMillis % 1000) * 1_000_000))
                .setChannelId(network.definition().channel())
                .setTxId(id())
                .build()
                .toByteString();
    }

    /** The envelope of a call that answered, endorsed by peers. */
    Bytes envelope(List<Bytes> arguments, Bytes answer, ByteString results, List<String> endorsers) {
        ByteString proposal = proposal(arguments);
        Bytes payload = response(proposal, answer, results);
        List<Endorsement> endorsements = new ArrayList<>();
        endorsers.forEach(peer -> endorsements.add(endorsement(peer, payload)));
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal)
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(proto(payload))
                        .addAllEndorsements(endorsements))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(signatureHeader())
                        .setPayload(action.toByteString()))
                .build();
        Payload whole = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(channelHeader()).setSignatureHeader(signatureHeader()))
                .setData(transaction.toByteString())
                .build();
        return Bytes.wrap(Envelope.newBuilder()
                .setPayload(whole.toByteString())
                .setSignature(proto(network.sign(signer, role, Bytes.wrap(whole.toByteArray()))))
                .build()
                .toByteArray());
    }

    private static ByteString proposal(List<Bytes> arguments) {
        ChaincodeInput input = ChaincodeInput.newBuilder()
                .addAllArgs(arguments.stream().map(TestTransaction::proto).toList())
                .build();
        ChaincodeSpec spec = ChaincodeSpec.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName(CONTRACT))
                .setInput(input)
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private Bytes response(ByteString proposal, Bytes answer, ByteString results) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(results)
                .setResponse(Response.newBuilder().setStatus(200).setPayload(proto(answer)))
                .setChaincodeId(ChaincodeID.newBuilder().setName(CONTRACT).setVersion("1"))
                .build();
        Bytes hash = Sha256.digest(
                Bytes.wrap(channelHeader().toByteArray()),
                Bytes.wrap(signatureHeader().toByteArray()),
                Bytes.wrap(proposal.toByteArray()));
        return Bytes.wrap(ProposalResponsePayload.newBuilder()
                .setProposalHash(proto(hash))
                .setExtension(action.toByteString())
                .build()
                .toByteArray());
    }

    private Endorsement endorsement(String peer, Bytes payload) {
        Bytes identity = network.identity(peer, "peer");
        return Endorsement.newBuilder()
                .setEndorser(proto(identity))
                .setSignature(proto(network.sign(peer, "peer", payload.concat(identity))))
                .build();
    }
}
