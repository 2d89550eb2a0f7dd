package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What the conformance tests share: one network with the generic contract, and a client of its first organisation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Conformance {
    static final String ALL = "~";

    NetworkUnderTest network;
    Gateway gateway;
    Contract contract;
    Ledger ledger;
    Peers peers;

    @BeforeAll
    void connect() {
        network = NetworkUnderTest.withGenericContract();
        gateway = network.gateway("JusticeMSP", "client");
        contract = NetworkUnderTest.contract(gateway);
        ledger = Ledger.of(gateway);
        peers = new Peers(network);
    }

    Transaction endorsed(String function, String... arguments) throws GatewayException, IOException {
        peers.awaitAll();
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }

    Transaction endorsedBy(Iterable<String> organisations, String function, String... arguments)
            throws GatewayException, IOException {
        peers.awaitAll();
        return contract.newProposal(function)
                .addArguments(arguments)
                .setEndorsingOrganizations(String.join(",", organisations).split(",", -1))
                .build()
                .endorse();
    }

    static TxValidationCode outcome(Transaction transaction) throws GatewayException {
        return transaction.submitAsync().getStatus().getCode();
    }

    String read(String key) throws GatewayException {
        return new String(contract.evaluateTransaction("get", key), UTF_8);
    }
}
