package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/** Two organisations of three forge with their real peers' keys, and the audit, as anybody runs it, names each transaction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {
    private static final int MAX_REPORT = 1 << 24;

    private NetworkUnderTest network;
    private Colluders two;
    private Command command;

    @BeforeAll
    void start() throws Exception {
        network = NetworkUnderTest.withLedger();
        two = new Colluders(network, List.of("JusticeMSP", "ArbitrationMSP"));
        command = new Command(network.folder().path());
        for (String origin : List.of("notary.example/audited", "notary.example/sound")) {
            LogUnderTest log = new LogUnderTest(network, origin);
            log.register();
            log.append("born", log.entries("born", 20));
        }
        LogUnderTest all = new LogUnderTest(network, "notary.example/vaulted");
        all.registerUnderAll();
        all.append("born", all.entries("born", 3));
        all.append("later", all.entries("later", 3));
        new Peers(network).awaitAll();
    }

    private static JsonObject report(Command.Ended ended) {
        String json = ended.said().substring(ended.said().indexOf('{'));
        return (JsonObject) Json.parse(Bytes.utf8(json.strip()), MAX_REPORT).orThrow();
    }

    private List<JsonObject> findings() throws Exception {
        Command.Ended ended = command.run("audit", "--offline", "--json");
        assertThat(ended.code()).isBetween(0, 2);
        return report(ended).array("findings").objects();
    }

    private static List<JsonObject> about(List<JsonObject> findings, String words) {
        return findings.stream()
                .filter(finding -> finding.toString().contains(words))
                .toList();
    }

    @Test
    void whatTheContractWroteIsWhatTheAuditComputes() throws Exception {
        for (String origin : List.of("sound", "vaulted")) {
            assertThat(about(findings(), origin)).isEmpty();
        }
    }

    @Test
    void aRecordThatTwoOfThreeRewroteIsNamedWithItsBlockAndTransaction() throws Exception {
        String key = "record/deposit/audited-born-0";
        assertThat(two.write(Colluders.value(key, "{}"))).isEqualTo(VALID);
        new Peers(network).awaitAll();

        Command.Ended ended = command.run("audit", "--offline", "--json");
        assertThat(ended.code()).isEqualTo(1);
        JsonObject finding =
                about(report(ended).array("findings").objects(), key + " = {}").getFirst();
        assertThat(finding.text("code")).isEqualTo("write-unexpected");
        assertThat(finding.integer("block")).isPositive();
        assertThat(finding.text("transaction")).hasSize(64);
    }

    @Test
    void aProposalThatTwoOfThreeInventedIsNamed() throws Exception {
        assertThat(two.write(Colluders.value("proposal/invented", "{\"approvals\":[\"JusticeMSP\"]}")))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
        assertThat(about(findings(), "proposal/invented").getFirst().text("code"))
                .isEqualTo("write-unexpected");
    }

    @Test
    void reportAndTimelineSayWhatIsContradictory() throws Exception {
        assertThat(two.write(Colluders.value("record/deposit/audited-born-1", "[]")))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
        for (String[] words : List.of(new String[] {"report"}, new String[] {"timeline", "deposit/audited-born-1"})) {
            Command.Ended ended = command.run(words);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said()).contains("[write-unexpected]").contains("record/deposit/audited-born-1 = []");
        }
    }
}
