package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.Statement;

/** Our contract on a network: governance, races of writers, statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealContractIT {
    private static final int CLIENTS = 8;
    private static final int BATCHES_OF_A_CLIENT = 5;
    private static final int ENTRIES_OF_A_BATCH = 250;

    private NetworkUnderTest network;

    @BeforeAll
    void start() {
        network = NetworkUnderTest.withLedger();
    }

    private LogUnderTest registered(String name) throws Exception {
        LogUnderTest log = new LogUnderTest(network, "notary.example/" + name);
        log.register();
        return log;
    }

    @Test
    void aLogIsRegisteredOnceTwoOthersApprove() throws Exception {
        LogUnderTest log = new LogUnderTest(network, "notary.example/approved");
        String proposal = log.propose();

        assertThat(log.registration().approve("JusticeMSP", proposal).text("state"))
                .isEqualTo("proposed");
        assertThat(log.registration().approve("ArbitrationMSP", proposal).text("state"))
                .isEqualTo("effective");
        assertThat(log.state().text("owner")).isEqualTo("NotaryMSP");
        assertThat(log.head()).isEqualTo(Frontier.empty().head());
    }

    @Test
    void aProposalThatItsProposerWithdrewIsApprovedByNobody() throws Exception {
        LogUnderTest log = new LogUnderTest(network, "notary.example/withdrawn");
        String proposal = log.propose();

        assertThat(log.registration().approve("JusticeMSP", proposal).text("state"))
                .isEqualTo("proposed");
        assertThat(log.registration().withdraw("NotaryMSP", proposal).text("state"))
                .isEqualTo("withdrawn");
        assertThat(log.registration().approvalRefusal("ArbitrationMSP", proposal))
                .isEqualTo("proposal-closed");
    }

    @Test
    void writersRacingOnOneLogNeitherForkItNorLoseAnything() throws Exception {
        LogUnderTest log = registered("race");
        List<Bytes> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Bytes>>> done = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> write(log, client)))
                    .toList();
            for (Future<List<Bytes>> each : done) {
                sent.addAll(each.get());
            }
        }
        List<Bytes> logged = log.entriesInBlocks();

        assertThat(sent).hasSize(CLIENTS * BATCHES_OF_A_CLIENT * ENTRIES_OF_A_BATCH);
        assertThat(logged).hasSameSizeAs(sent);
        assertThat(new HashSet<>(logged)).isEqualTo(new HashSet<>(sent));
        assertThat(Frontier.empty()
                        .appendAll(logged.stream().map(Hash::leaf).toList())
                        .head())
                .isEqualTo(log.head());
    }

    private static List<Bytes> write(LogUnderTest log, int client) throws Exception {
        List<Bytes> written = new ArrayList<>();
        for (int batch = 0; batch < BATCHES_OF_A_CLIENT; batch++) {
            String name = client + "-" + batch;
            List<Bytes> entries = log.entries(name, ENTRIES_OF_A_BATCH);
            log.append(name, entries);
            written.addAll(entries);
        }
        return written;
    }

    @Test
    void aHeadThatAllOrganisationsEndorseCountsAsTheirIndependentParties() throws Exception {
        LogUnderTest log = registered("heads");
        log.append("first", log.entries("first", 3));
        TreeHead head = log.head();
        CheckpointBody body = new CheckpointBody(new Origin(log.origin()), head);
        List<Endorsement> endorsements = new ArrayList<>();
        for (Bytes line : log.endorsedHead(body)) {
            endorsements.add(Statement.head(NetworkUnderTest.CHANNEL, "ledger", body)
                    .verify(line, organisations())
                    .orThrow());
        }
        Endorsers endorsers = Endorsers.of(endorsements);

        assertThat(endorsers.organisations()).containsExactly("ArbitrationMSP", "JusticeMSP", "NotaryMSP");
        assertThat(endorsers.parties()).isEqualTo(NetworkUnderTest.KIND == Kind.EMBEDDED ? 1 : 3);
        assertThat(endorsers.demonstration()).isEqualTo(NetworkUnderTest.KIND == Kind.EMBEDDED);
    }

    private List<Organisation> organisations() {
        return network.peers().stream()
                .map(msp -> new Organisation(msp, network.signingCa(msp)))
                .toList();
    }

    @Test
    void aBatchThatWasAppendedIsRefusedTheSecondTime() throws Exception {
        LogUnderTest log = registered("once");
        List<Bytes> entries = log.entries("only", 2);
        log.append("only", entries);

        assertThat(log.refusal("only", 2, log.entries("other", 1))).isEqualTo("batch-exists");
        assertThat(log.refusal("more", 0, log.entries("other", 1))).isEqualTo("wrong-size");
        assertThat(log.refusal("more", 2, entries)).isEqualTo("record-exists");
        assertThat(log.head().size()).isEqualTo(2);
    }

    @Test
    void aClientThatIsNoWriterIsRefused() throws Exception {
        LogUnderTest log = registered("closed");
        JsonObject state = log.state();

        assertThat(log.writtenBy("JusticeMSP", "client").refusal("a", 0, log.entries("x", 1)))
                .isEqualTo("not-the-owner");
        assertThat(log.writtenBy("NotaryMSP", "admin").refusal("a", 0, log.entries("x", 1)))
                .isEqualTo("not-a-writer");
        assertThat(log.state()).isEqualTo(state);
    }
}
