package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;

/** Two organisations of three write what they like past the contract, over the signatures of their real peers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsIT {
    private static final String GOVERNANCE = "mingzheng/governance";

    private NetworkUnderTest network;
    private Colluders two;
    private LogUnderTest guarded;
    private LogUnderTest loose;
    private String proposal;

    @BeforeAll
    void start() throws Exception {
        network = NetworkUnderTest.withLedger();
        two = new Colluders(network, List.of("JusticeMSP", "ArbitrationMSP"));
        guarded = new LogUnderTest(network, "notary.example/guarded");
        guarded.registerUnderAll();
        guarded.append("born", guarded.entries("born", 2));
        loose = new LogUnderTest(network, "notary.example/loose");
        loose.register();
        loose.append("born", loose.entries("born", 1));
        proposal = new LogUnderTest(network, "notary.example/proposed").propose();
        new Peers(network).awaitAll();
    }

    private List<String> keys() {
        return List.of(
                "governance",
                "logs",
                "proposals",
                "frontier/" + GOVERNANCE,
                "log/" + GOVERNANCE,
                "record/governance/genesis",
                "record/governance/" + proposal,
                "log/" + loose.origin(),
                "log/" + guarded.origin(),
                "frontier/" + guarded.origin(),
                "batch/" + guarded.origin() + "/born",
                "record/deposit/guarded-born-0");
    }

    @Test
    void twoOfThreeChangeNothingOfGovernanceNorOfALogOfAll() throws Exception {
        for (String key : keys()) {
            assertThat(two.write(Colluders.value(key, "{}"))).as(key).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    void twoOfThreeDeleteNothingOfGovernanceNorOfALogOfAll() throws Exception {
        for (String key : keys()) {
            assertThat(two.write(Colluders.deletion(key))).as(key).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    void twoOfThreeTakeNoGuardAwayNorReplaceIt() throws Exception {
        for (String key : keys()) {
            assertThat(two.write(Colluders.policy(key, "JusticeMSP"))).as(key).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
            assertThat(two.write(Colluders.noPolicy(key))).as(key).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    void aGuardedKeyAmongOthersIsGuarded() throws Exception {
        var both = Colluders.value("record/deposit/guarded-born-1", "{}")
                .mergeFrom(Colluders.value("record/deposit/somebody", "{}").build());
        assertThat(two.write(both)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void aChangeOfWhatAnEarlierAppendCreatedIsUnderTheSameGuard() throws Exception {
        guarded.append("later", guarded.entries("later", 3));
        assertThat(two.write(Colluders.value("record/deposit/guarded-later-2", "{}")))
                .isEqualTo(ENDORSEMENT_POLICY_FAILURE);
    }

    /** What the specification says of logs under the contract's policy. */
    @Test
    void twoOfThreeWriteWhatTheyLikeInALogOfTheContractsPolicy() throws Exception {
        String key = "record/deposit/loose-born-0";
        assertThat(two.write(Colluders.value(key, "{}"))).isEqualTo(VALID);
        assertThat(new Colluders(network, List.of("JusticeMSP")).write(Colluders.value(key, "[]")))
                .isEqualTo(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void aProposalThatTwoHaveForgedIsNone() throws Exception {
        String forged = "{\"approvals\":[\"JusticeMSP\"],\"change\":{},\"msp\":\"NotaryMSP\",\"state\":\"proposed\"}";
        assertThat(two.write(Colluders.value("proposal/neverProposedByNotary", forged)))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
        assertThat(guarded.registration().approvalRefusal("ArbitrationMSP", "neverProposedByNotary"))
                .isEqualTo("no-such-proposal");
    }

    @Test
    void aLogThatTwoHaveForgedIsNone() throws Exception {
        LogUnderTest fake = new LogUnderTest(network, "notary.example/fake");
        JsonObject genuine = guarded.state().without("head");
        String registration = text(genuine.canonical()).replace(guarded.origin(), fake.origin());
        assertThat(two.write(Colluders.value("log/" + fake.origin(), registration)
                        .mergeFrom(Colluders.value("frontier/" + fake.origin(), "\u0001")
                                .build())))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(fake::state)
                .withMessageContaining("no-such-log");
        assertThat(fake.refusal("first", 0, fake.entries("first", 1))).isEqualTo("no-such-log");
    }

    /** What the specification says that is left to two of three: the record never begins, and the audit sees why. */
    @Test
    void twoOfThreeForgeTheBirthOfARecordWhichThenNeverBegins() throws Exception {
        String other = text(loose.ask("record", "deposit", "guarded-born-1"));
        assertThat(two.write(Colluders.value("record/deposit/guarded-unborn-0", state(other))))
                .isEqualTo(VALID);
        new Peers(network).awaitAll();
        long size = guarded.head().size();
        assertThat(guarded.refusal("unborn", size, guarded.entries("unborn", 1)))
                .isEqualTo("record-exists");
    }

    private static String state(String answer) {
        return answer.replaceFirst(",\"size\":[0-9]+", "");
    }

    private static String text(Bytes utf8) {
        return new String(utf8.toArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
