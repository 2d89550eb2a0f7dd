package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.GOVERNANCE;
import static org.mingzheng.chaincode.MemoryNetwork.texts;

import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;

class BootstrapTest {
    private static final Identity ANYONE = Identity.of("CourtMSP", "client");

    private final Bytes genesis = MemoryNetwork.genesis().canonical();
    private final MemoryNetwork network = new MemoryNetwork(genesis);

    @Test
    void foundsAGovernanceLogWhoseFirstEntryHoldsTheGenesis() {
        Outcome founded = network.submit(ANYONE, "bootstrap");
        JsonObject written = founded.json().object("entry");
        Entry entry = Entry.parse(written.canonical()).orThrow();
        assertThat(entry.fields().open().object("genesis").canonical()).isEqualTo(genesis);
        assertThat(entry.place().recordId()).hasToString("governance/genesis");
        assertThat(founded.json().text("root"))
                .isEqualTo(Frontier.empty()
                        .append(Hash.leaf(written.canonical()))
                        .root()
                        .base64());
    }

    @Test
    void everythingThatTheFoundingWritesIsUnderThePolicyOfAllOrganisationsWithAPeer() {
        network.submit(ANYONE, "bootstrap");
        assertThat(network.policies)
                .containsOnlyKeys(network.state.keySet())
                .containsOnlyKeys(
                        "frontier/" + GOVERNANCE,
                        "governance",
                        "log/" + GOVERNANCE,
                        "logs",
                        "proposals",
                        "record/governance/genesis");
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, "ArbitrationMSP", "JusticeMSP", "NotaryMSP");
        assertThat(network.policies.values()).containsOnly(Bytes.wrap(policy.policy()));
    }

    @Test
    void isRefusedTheSecondTime() {
        network.submit(ANYONE, "bootstrap");
        assertThat(network.submit(ANYONE, "bootstrap").refusal()).isEqualTo("already-founded");
    }

    @Test
    void answersTheHeadOfTheNewLog() {
        Outcome founded = network.submit(ANYONE, "bootstrap");
        Outcome head = network.simulate(ANYONE, "head", texts(GOVERNANCE, 1));
        CheckpointBody body = CheckpointBody.parse(Texts.of(head.answer())).orThrow();
        assertThat(body.origin().name()).isEqualTo(GOVERNANCE);
        assertThat(body.head().root().base64()).isEqualTo(founded.json().text("root"));
        assertThat(head.stub().writes).isEmpty();
        assertThat(head.stub().reads).containsExactly("frontier/" + GOVERNANCE);
    }
}
