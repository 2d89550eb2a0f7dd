package org.mingzheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.audit.finding.Finding;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Hash;

/** What colluding peers can put into the writes of a transaction, and that it is found. */
class WritesTest {
    private static final String ORIGIN = "notary.example/2026";
    private static final Bytes FORGED = Bytes.utf8("{\"forged\":true}");

    @TempDir
    static Path folder;

    private static TestNetwork network;

    private TestChain chain;

    @BeforeAll
    static void certify() {
        network = TestNetwork.in(folder);
    }

    @BeforeEach
    void append() {
        chain = new TestChain(network);
        chain.register(ORIGIN, "record");
        chain.append(ORIGIN, 2, TestChain.TWO);
    }

    private Findings read() {
        Findings findings = new Findings();
        Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
        Replay replay = new Replay(network.trust().ledger(), nothing, findings, (_, _) -> {});
        chain.blocks.read(0, chain.blocks.height(), replay::block);
        return findings;
    }

    /** Of the last block, but that the types of this chain have no definition. */
    private Set<FindingCode> codes() {
        List<Finding> all = read().all().stream()
                .filter(finding -> finding.code() != FindingCode.DEFINITION_UNKNOWN)
                .toList();
        assertThat(all).allSatisfy(finding -> {
            assertThat(finding.evidence().block()).isEqualTo(chain.blocks.height() - 1);
            assertThat(finding.evidence().transaction()).hasSize(64);
        });
        return all.stream().map(Finding::code).collect(Collectors.toSet());
    }

    private void appendOne() {
        chain.append(ORIGIN, 1, TestChain.TWO);
    }

    @Test
    void whatFollowsFromTheCallsIsNoFinding() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void aRecordThatTwoPeersRewriteInACallThatOnlyReadsIsReported() {
        chain.state.write("record/item/r0", FORGED, false);
        chain.call("record", Bytes.utf8("{}"), TestChain.TWO);
        assertThat(codes()).containsExactly(FindingCode.WRITE_UNEXPECTED);
        assertThat(read().all().getLast().found()).isEqualTo("record/item/r0 = {\"forged\":true}");
    }

    @Test
    void aWriteMoreInsideAnAppendIsReported() {
        chain.state.write("log/notary.example/2027", FORGED, false);
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void aRecordOfGovernanceInsideAnAppendIsReported() {
        chain.state.write("record/governance/x", FORGED, false);
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void anotherFrontierThanFollowsIsReportedWithBoth() {
        chain.state.instead.put("frontier/" + ORIGIN, FORGED);
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.WRITE_DIFFERS);
    }

    @Test
    void aBatchThatIsNotRememberedIsReported() {
        chain.state.without.add("batch/" + ORIGIN + "/b" + chain.blocks.height());
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.WRITE_MISSING);
    }

    @Test
    void aWriteInAnotherPartOfTheStateIsReported() {
        chain.state.elsewhere.put("_lifecycle", "namespaces/fields/ledger/Sequence");
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.WRITE_UNEXPECTED);
        assertThat(read().all().getLast().found()).startsWith("_lifecycle namespaces/fields/ledger/Sequence");
    }

    @Test
    void aFunctionThatTheContractDoesNotHaveIsReported() {
        chain.call("migrate", Bytes.utf8("{}"), TestChain.ALL);
        assertThat(codes()).containsExactly(FindingCode.FUNCTION_UNKNOWN);
    }

    @Test
    void aGuardThatNobodySetsIsReported() {
        chain.state.guards.add("frontier/" + ORIGIN);
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.GUARD_DIFFERS);
    }

    @Test
    void whatIsGuardedAndWasChangedByTwoIsReportedWithWhoIsMissing() {
        chain.state.write("log/" + ORIGIN, FORGED, false);
        chain.call("log", Bytes.utf8("{}"), TestChain.TWO);
        assertThat(codes()).containsExactlyInAnyOrder(FindingCode.ENDORSEMENTS_MISSING, FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void aProposalThatWasNeverMadeIsReportedBeforeAnybodyApprovesIt() {
        chain.state.write("proposals", Bytes.utf8("[{\"proposal\":\"forged\"}]"), false);
        chain.call("record", Bytes.utf8("{}"), TestChain.ALL);
        assertThat(codes()).containsExactly(FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void aCallThatWasRefusedAndWritesAllTheSameIsReported() {
        chain.state.write("record/item/new", FORGED, false);
        chain.call("appendEntries", Bytes.empty(), TestChain.TWO);
        assertThat(codes()).contains(FindingCode.APPEND_MALFORMED, FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void aTransactionThatItsCreatorDidNotSignIsReported() {
        chain.forger = Optional.of("ArbitrationMSP");
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.CREATOR_UNPROVEN);
    }

    @Test
    void aProposalThatWasWithdrawnCannotBeApproved() {
        TestChain.Proposed proposed = chain.propose("notary.example/undone", "record", "admin");
        Hash withdrawn = chain.withdraw("NotaryMSP", proposed.id(), proposed.entry());
        assertThat(codes()).isEmpty();
        Hash _ = chain.approve("JusticeMSP", "admin", proposed.id(), withdrawn);
        assertThat(codes()).contains(FindingCode.GOVERNANCE_DIFFERS);
    }

    @Test
    void anotherMemberCannotWithdraw() {
        TestChain.Proposed proposed = chain.propose("notary.example/undone", "record", "admin");
        Hash _ = chain.withdraw("JusticeMSP", proposed.id(), proposed.entry());
        assertThat(codes()).containsExactly(FindingCode.GOVERNANCE_UNAUTHORISED);
    }

    @Test
    void anApprovalAfterItsTimeIsReported() {
        TestChain.Proposed proposed = chain.propose("notary.example/late", "record", "admin");
        chain.sleep(31L * 24 * 60 * 60 * 1000);
        Hash _ = chain.approve("JusticeMSP", "admin", proposed.id(), proposed.entry());
        assertThat(codes()).contains(FindingCode.GOVERNANCE_UNAUTHORISED);
    }
}
