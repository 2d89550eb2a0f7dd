package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import java.nio.file.Path;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.ledger.Blocks;

/** What the gateways of an embedded network do otherwise than Fabric's, or say in other words. What all gateways do is tested in it. */
class GatewayTest {
    @TempDir
    static Path folder;

    private static TestNetwork network;
    private static Contract contract;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
        contract = network.contract();
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    private static Transaction endorsed(String function, String... arguments) throws EndorseException {
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }

    private static TxValidationCode outcome(Transaction transaction) throws Exception {
        return transaction.submitAsync().getStatus().getCode();
    }

    @Test
    void anEmptyValueDeletes() throws Exception {
        contract.submitTransaction("put", "emptied", "full");
        contract.submitTransaction("put", "emptied", "");

        assertThat(contract.evaluateTransaction("range", "emptied", "emptied~")).isEmpty();
    }

    @Test
    void keysOfFullWidthLettersBelongToTheirCompositeKey() throws Exception {
        contract.submitTransaction("composite", "type", "（证）");
        contract.submitTransaction("composite", "type", "😀");

        assertThat(contract.evaluateTransaction("composite", "type"))
                .asString(UTF_8)
                .contains("（证）")
                .contains("😀");
    }

    @Test
    void aSecondSubmissionOfTheSameBytesIsADuplicate() throws Exception {
        Transaction transaction = endorsed("put", "twice", "x");
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        long copy = network.info().getHeight();

        // The status of a transaction is that of its first place in the chain; the copy is in a block, too, and
        // invalid.
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        contract.submitTransaction("put", "after", "x");
        assertThat(Blocks.code(network.block(copy), 0)).isEqualTo(TxValidationCode.DUPLICATE_TXID);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("private"))
                .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                        .contains("The embedded network has no private data. Use a real Fabric network."));
    }

    @Test
    void lifecycleCommandsAreUnimplemented() throws Exception {
        Contract lifecycle =
                network.gateway("JusticeMSP", "admin").getNetwork("evidence").getContract("_lifecycle");

        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> lifecycle.evaluateTransaction("QueryChaincodeDefinitions"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> lifecycle.submitTransaction("CommitChaincodeDefinition"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
    }

    @Test
    void eachOrganisationExecutesForItself() throws Exception {
        Contract notary =
                network.gateway("NotaryMSP", "client").getNetwork("evidence").getContract("ledger");

        assertThat(contract.evaluateTransaction("who")).asString(UTF_8).isEqualTo("JusticeMSP");
        assertThat(notary.evaluateTransaction("who")).asString(UTF_8).isEqualTo("NotaryMSP");
        assertThat(contract.newProposal("who")
                        .setEndorsingOrganizations("ArbitrationMSP")
                        .build()
                        .evaluate())
                .asString(UTF_8)
                .isEqualTo("ArbitrationMSP");
    }
}
