package org.mingzheng.it.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.Colluders;
import org.mingzheng.it.Command;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.Peers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * The notary withdrew a document, in a log under the contract's policy. Two other organisations put the record back, past the contract and
 * with their peers' real keys: from then on the notary's own peer states that it is issued.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RewrittenRecordIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private static Path office;

    private static Command command;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void twoPutAWithdrawnRecordBack() throws Exception {
        command = new Command(data);
        NetworkUnderTest.skipWithoutPrograms();
        succeeds("up", "--network", NetworkUnderTest.KIND.word());
        Path document = Files.writeString(office.resolve("award.txt"), "An award");
        Path sealed = office.resolve("award.txt.mz");
        succeeds("seal", "" + document);
        SealedFile before =
                SealedFile.parse(Bytes.wrap(Files.readAllBytes(sealed))).orThrow();
        succeeds("withdraw", "" + sealed, "--reason", "issued-in-error");
        succeeds("refresh", "" + sealed);
        rewrite(before.statements().stream()
                .filter(each -> each.id().type().equals("document"))
                .findFirst()
                .orElseThrow());
    }

    private static void rewrite(StatedRecord before) throws Exception {
        NetworkUnderTest network = NetworkUnderTest.startedIn(data);
        String state = new String(before.answer().toArray(), StandardCharsets.UTF_8).replaceFirst(",\"size\":\\d+", "");
        var write = Colluders.value("record/" + before.id(), state);
        assertThat(new Colluders(network, List.of("JusticeMSP")).write(write)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        assertThat(new Colluders(network, List.of("JusticeMSP", "ArbitrationMSP")).write(write))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        Command.Ended _ = command.run("down");
    }

    private static void succeeds(String... arguments) throws IOException, InterruptedException {
        Command.Ended ended = command.run(arguments);
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    /** Who holds the withdrawal, and asks again, has both in the file. */
    @Test
    void whatTwoOfThreeRewroteIsNotProvenToWhoeverHasSeenMore() throws IOException, InterruptedException {
        Path sealed = office.resolve("award.txt.mz");
        Command.Ended _ = command.run("refresh", "" + sealed);
        for (String[] asked : List.of(
                new String[] {"verify", "--require-status", "" + office.resolve("award.txt")},
                new String[] {"verify", "--online", "--require-status", "" + office.resolve("award.txt")})) {
            Command.Ended judged = command.run(asked);
            assertThat(judged.code()).as(judged.said()).isEqualTo(1);
            assertThat(judged.said()).contains("status: CONTRADICTED");
        }
    }

    @Test
    void theAuditNamesTheWrite() throws IOException, InterruptedException {
        Command.Ended audited = command.run("audit", "--offline", "--json");
        assertThat(audited.code()).as(audited.said()).isEqualTo(1);
        assertThat(audited.said()).contains("write-unexpected", "record/document/");
    }
}
