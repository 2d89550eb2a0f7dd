package org.mingzheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.audit.finding.Finding;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.served.Served;
import org.mingzheng.audit.stated.Progress;
import org.mingzheng.audit.stated.RecordResult;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.time.UtcTime;

class AuditTest {
    private static final String ORIGIN = "notary.example/2026";

    private static final Judgement NOTHING_KNOWN =
            new Judgement(Definitions.of(List.of()).orThrow());

    @TempDir
    static Path folder;

    private static TestNetwork network;

    private TestChain chain;
    private TestService service;

    @BeforeAll
    static void certify() {
        network = TestNetwork.in(folder);
    }

    @BeforeEach
    void append() {
        chain = new TestChain(network);
        chain.register(ORIGIN, "record");
        chain.append(ORIGIN, 250, TestChain.TWO);
        chain.append(ORIGIN, 20, TestChain.TWO);
        service = new TestService(chain, ORIGIN);
    }

    private AuditReport audit(Blocks blocks, Optional<Served> served) {
        return audit(new TestPeers(chain, blocks), ORIGIN, served);
    }

    private AuditReport audit(Peers peers, String origin, Optional<Served> served) {
        return audit(peers, origin, served, network.genesis());
    }

    private static AuditReport audit(Peers peers, String origin, Optional<Served> served, Bytes genesis) {
        Scope scope =
                new Scope(Set.of(origin), "NotaryMSP", Optional.empty(), 10, served.isEmpty(), Duration.ofMillis(100));
        return new Audit(network.trust(), NOTHING_KNOWN, peers, scope, Progress.NONE).run(Optional.of(genesis), served);
    }

    private AuditReport audit() {
        return audit(chain.blocks, Optional.of(service));
    }

    /** All but that the types of this chain have no definition. */
    private static Set<FindingCode> codes(AuditReport report) {
        return report.findings().counts().keySet().stream()
                .filter(code -> code != FindingCode.DEFINITION_UNKNOWN)
                .collect(Collectors.toSet());
    }

    private static Finding finding(AuditReport report, FindingCode code) {
        return report.findings().all().stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.findings().all()));
    }

    @Test
    void aTrueChainAndATrueServiceAgreeInEverything() {
        AuditReport report = audit();
        assertThat(codes(report)).as("%s", report.findings().all()).isEmpty();
        assertThat(report.leaves()).isEqualTo(274);
        LogResult log = report.logs().getFirst();
        assertThat(log.head().size()).isEqualTo(270);
        assertThat(log.endorsers().organisations()).isEqualTo(TestChain.ALL);
        LogResult.Served served = log.served().orElseThrow();
        assertThat(served).isEqualTo(new LogResult.Served(270, 3, 2, served.receipts(), served.records()));
        // Ten drawn by lot, and the last one, which may be among them.
        assertThat(served.receipts()).isBetween(10, 11).isEqualTo(served.records());
    }

    @Test
    void whatCannotBeJudgedIsNotCalledClean() {
        assertThat(audit().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aTamperedTileIsReportedWithItsPathAndBothRoots() {
        String path = "/log/" + ORIGIN + "/" + new Tile(0, 0, Tile.FULL).path();
        byte[] tile = service.get(path).orElseThrow().toArray();
        tile[100] ^= 1;
        service.lies.put(path, Optional.of(Bytes.wrap(tile)));

        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.TILE_DIFFERS);
        assertThat(report.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(finding(report, FindingCode.TILE_DIFFERS).expected()).startsWith("tile/0/000 root ");
    }

    @Test
    void aTamperedPartialTileIsReported() {
        String path = "/log/" + ORIGIN + "/" + new Tile(0, 1, 14).path();
        byte[] tile = service.get(path).orElseThrow().toArray();
        tile[0] ^= 1;
        service.lies.put(path, Optional.of(Bytes.wrap(tile)));
        assertThat(codes(audit())).containsExactly(FindingCode.TILE_DIFFERS);
    }

    @Test
    void aTamperedEntryBundleIsReported() {
        String path = "/log/" + ORIGIN + "/" + new Tile(0, 1, 14).entries().path();
        byte[] bundle = service.get(path).orElseThrow().toArray();
        bundle[20] ^= 1;
        service.lies.put(path, Optional.of(Bytes.wrap(bundle)));
        assertThat(codes(audit())).containsExactly(FindingCode.ENTRIES_DIFFER);
    }

    @Test
    void aCheckpointOfAnotherTreeThatTheLogKeySignedIsReportedWithBothRoots() {
        TestChain other = new TestChain(network);
        other.register(ORIGIN, "record");
        other.append(ORIGIN, 269, TestChain.TWO);
        other.append(ORIGIN, List.of(other.item(ORIGIN, "forged", Optional.empty())), "NotaryMSP", TestChain.TWO);
        Bytes forged = new TestService(other, ORIGIN).checkpoint(270).encoded();
        service.lies.put("/log/" + ORIGIN + "/checkpoint", Optional.of(forged));

        AuditReport report = audit();
        assertThat(codes(report)).contains(FindingCode.CHECKPOINT_DIFFERS);
        Finding finding = finding(report, FindingCode.CHECKPOINT_DIFFERS);
        assertThat(finding.found())
                .contains(TestService.head(other.log(ORIGIN), 270).root().base64())
                .contains(TestService.head(chain.log(ORIGIN), 270).root().base64());
    }

    @Test
    void aCheckpointThatOneOrganisationEndorsedIsReported() {
        service.endorsers = List.of("NotaryMSP");
        assertThat(codes(audit())).contains(FindingCode.CHECKPOINT_FORGED);
    }

    @Test
    void aServiceThatHidesTheNewestEntriesIsReported() {
        service.hidden = 20;
        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.CHECKPOINT_BEHIND);
        assertThat(finding(report, FindingCode.CHECKPOINT_BEHIND).expected()).startsWith("270 leaves");
    }

    @Test
    void whatAServiceWithholdsFromAStrangerIsNotReportedAsHidden() {
        Hash first = chain.log(ORIGIN).getFirst();
        service.lies.put("/v1/receipts/" + first.value().base64Url(), Optional.empty());
        service.lies.put("/v1/records/item/r0", Optional.empty());
        service.lies.put("/log/" + ORIGIN + "/tile/entries/000", Optional.empty());
        assertThat(audit().findings().counts()).containsEntry(FindingCode.SERVICE_HIDES, 3L);

        service.stranger = true;
        assertThat(audit().findings().counts()).doesNotContainKey(FindingCode.SERVICE_HIDES);
    }

    @Test
    void aServiceThatHidesAReceiptOrAHistoryIsReportedWithTheTransaction() {
        Hash first = chain.log(ORIGIN).getFirst();
        service.lies.put("/v1/receipts/" + first.value().base64Url(), Optional.empty());
        service.lies.put("/v1/records/item/r0", Optional.empty());

        AuditReport report = audit();
        assertThat(report.findings().counts()).containsEntry(FindingCode.SERVICE_HIDES, 2L);
        assertThat(finding(report, FindingCode.SERVICE_HIDES).evidence().transaction())
                .hasSize(64);
    }

    @Test
    void aHistoryWithoutOneOfItsEntriesIsReported() {
        service.lies.put("/v1/records/item/r0", Optional.of(Bytes.utf8("{\"entries\":[]}")));
        assertThat(codes(audit())).containsExactly(FindingCode.HISTORY_DIFFERS);
    }

    @Test
    void aMissingBlockIsReportedAndWhatItHadIsMissed() {
        AuditReport report = audit(new TestBlocks.Without(chain.blocks, chain.blocks.height() - 2), Optional.empty());
        assertThat(codes(report)).contains(FindingCode.BLOCK_MISSING, FindingCode.APPEND_OUT_OF_PLACE);
        assertThat(finding(report, FindingCode.BLOCK_MISSING).expected())
                .isEqualTo("block " + (chain.blocks.height() - 2));
    }

    @Test
    void aLastBlockThatThePeerKeepsToItselfIsMissedAndContradictsNothing() {
        AuditReport report = audit(new TestBlocks.Without(chain.blocks, chain.blocks.height() - 1), Optional.empty());
        assertThat(codes(report)).contains(FindingCode.BLOCKS_BEHIND);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aChangedTransactionIsReportedWithItsBlock() {
        long changed = chain.blocks.height() - 1;
        AuditReport report = audit(
                new TestBlocks.Changed(chain.blocks, changed, bytes -> bytes[bytes.length / 2] ^= 1), Optional.empty());
        assertThat(codes(report)).contains(FindingCode.BLOCK_MALFORMED);
        assertThat(finding(report, FindingCode.BLOCK_MALFORMED).evidence().block())
                .isEqualTo(changed);
    }

    @Test
    void anAppendEndorsedByOneOrganisationIsReportedWithWhoItWas() {
        chain.append(ORIGIN, 1, List.of("NotaryMSP"));
        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.ENDORSEMENTS_MISSING);
        assertThat(finding(report, FindingCode.ENDORSEMENTS_MISSING).found()).isEqualTo("NotaryMSP");
    }

    @Test
    void oneOrganisationTwiceIsOne() {
        chain.append(ORIGIN, 1, List.of("NotaryMSP", "NotaryMSP"));
        assertThat(codes(audit())).containsExactly(FindingCode.ENDORSEMENTS_MISSING);
    }

    @Test
    void anAppendBySomebodyElseIsReported() {
        chain.append(ORIGIN, List.of(chain.item(ORIGIN, "r270", Optional.empty())), "ArbitrationMSP", TestChain.TWO);
        assertThat(codes(audit())).containsExactly(FindingCode.WRITER_NOT_ALLOWED);
    }

    @Test
    void anAppendThatNamesAnotherRootIsReportedWithBoth() {
        chain.appendWithAnotherRoot(ORIGIN);
        AuditReport report = audit(chain.blocks, Optional.empty());
        assertThat(codes(report)).containsExactly(FindingCode.ROOT_DIFFERS);
        assertThat(finding(report, FindingCode.ROOT_DIFFERS).expected())
                .isEqualTo(TestService.head(chain.log(ORIGIN), 271).root().base64());
    }

    @Test
    void anEntryThatDoesNotContinueItsRecordIsReported() {
        chain.append(ORIGIN, List.of(chain.item(ORIGIN, "r0", Optional.empty())), "NotaryMSP", TestChain.TWO);
        assertThat(codes(audit(chain.blocks, Optional.empty()))).containsExactly(FindingCode.RECORD_CHAIN_BROKEN);
    }

    @Test
    void anEntryOfAnotherLogIsReported() {
        chain.append(
                ORIGIN,
                List.of(chain.item("notary.example/other", "r270", Optional.empty())),
                "NotaryMSP",
                TestChain.TWO);
        assertThat(codes(audit(chain.blocks, Optional.empty()))).containsExactly(FindingCode.ENTRY_MISPLACED);
    }

    @Test
    void aLogThatNobodyApprovedIsReported() {
        chain.append("notary.example/wild", 1, TestChain.TWO);
        assertThat(codes(audit()))
                .containsExactlyInAnyOrder(FindingCode.LOG_UNREGISTERED, FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void anApprovalByTheProposerItselfIsReportedAndDoesNotCount() {
        TestChain.Proposed proposed = chain.propose("notary.example/own", "record", "admin");
        Hash first = chain.approve("NotaryMSP", "admin", proposed.id(), proposed.entry());
        Hash _ = chain.approve("JusticeMSP", "admin", proposed.id(), first);
        chain.append("notary.example/own", 1, TestChain.TWO);
        assertThat(codes(audit()))
                .containsExactlyInAnyOrder(
                        FindingCode.GOVERNANCE_UNAUTHORISED,
                        FindingCode.LOG_UNREGISTERED,
                        FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void anApprovalByAClientIsReported() {
        TestChain.Proposed proposed = chain.propose("notary.example/client", "record", "admin");
        Hash _ = chain.approve("JusticeMSP", "client", proposed.id(), proposed.entry());
        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.GOVERNANCE_UNAUTHORISED);
        assertThat(finding(report, FindingCode.GOVERNANCE_UNAUTHORISED).found()).isEqualTo("JusticeMSP");
    }

    @Test
    void aLogBelowAnotherMembersPrefixIsReported() {
        chain.register("justice.example/taken", "record");
        assertThat(codes(audit())).contains(FindingCode.GOVERNANCE_UNAUTHORISED, FindingCode.WRITE_UNEXPECTED);
    }

    @Test
    void anotherGenesisThanOursIsReported() {
        AuditReport report = audit(new TestPeers(chain), ORIGIN, Optional.empty(), Bytes.utf8("{}"));
        assertThat(codes(report)).containsExactly(FindingCode.GENESIS_DIFFERS);
    }

    @Test
    void aPeerThatGivesNoBlockIsNoEvidence() {
        Blocks away = new Blocks() {
            @Override
            public long height() {
                throw new PeerException("UNAVAILABLE", false, new IllegalStateException());
            }

            @Override
            public void read(long from, long to, Consumer<Bytes> each) {}
        };
        AuditReport report = audit(away, Optional.of(service));
        assertThat(report.findings().counts()).containsOnlyKeys(FindingCode.BLOCKS_UNREAD);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding(report, FindingCode.BLOCKS_UNREAD).organisations()).containsExactly("NotaryMSP");
    }

    @Test
    void aChannelWithoutBlocksIsNoEvidence() {
        AuditReport report = audit(new TestBlocks.First(chain.blocks, 0), Optional.empty());
        assertThat(report.findings().counts()).containsOnlyKeys(FindingCode.BLOCKS_UNREAD);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void blocksWithoutAFoundingAreNoOtherFounding() {
        AuditReport report = audit(new TestBlocks.First(chain.blocks, 1), Optional.empty());
        assertThat(codes(report)).contains(FindingCode.NOT_FOUNDED).doesNotContain(FindingCode.GENESIS_DIFFERS);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aNameThatNoLogHasMayBeATypingError() {
        AuditReport report = audit(new TestPeers(chain), "notary.example/2062", Optional.empty());
        assertThat(codes(report)).containsExactly(FindingCode.LOG_UNKNOWN);
        assertThat(finding(report, FindingCode.LOG_UNKNOWN).expected()).contains(ORIGIN);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theCheckpointOfALogWithoutLeavesIsComparedToo() {
        chain.register("notary.example/empty", "record");
        TestService empty = new TestService(chain, "notary.example/empty");
        AuditReport report = audit(new TestPeers(chain), "notary.example/empty", Optional.of(empty));
        assertThat(codes(report)).as("%s", report.findings().all()).isEmpty();
        assertThat(report.logs().getFirst().served()).contains(new LogResult.Served(0, 0, 0, 0, 0));
    }

    @Test
    void aPeerThatDoesNotAnswerIsNoEvidenceAndNotAskedForEver() {
        TestPeers peers = new TestPeers(chain);
        peers.silent.add("JusticeMSP");
        AuditReport report = audit(peers, ORIGIN, Optional.empty());
        assertThat(codes(report)).containsExactly(FindingCode.PEER_SILENT);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(peers.asked.stream().filter("JusticeMSP"::equals)).hasSizeLessThan(20);
    }

    @Test
    void whatNobodySignedContradictsNothing() {
        TestPeers peers = new TestPeers(chain);
        peers.unsigned.add("JusticeMSP");
        peers.lies.put(new RecordId("item", "r7"), state("forged"));
        AuditReport report = audit(peers, ORIGIN, Optional.empty());
        assertThat(report.findings().all().stream()
                        .filter(finding -> finding.organisations().contains("JusticeMSP")))
                .extracting(Finding::code)
                .containsOnly(FindingCode.PEER_SILENT);
    }

    @Test
    void everyRecordIsComparedAndASignedStateThatDiffersIsShownWithBothValues() {
        TestPeers peers = new TestPeers(chain);
        peers.lies.put(new RecordId("item", "r123"), state("forged"));
        AuditReport report = audit(peers, ORIGIN, Optional.empty());
        assertThat(codes(report)).containsExactly(FindingCode.RECORD_DIFFERS);
        assertThat(report.findings().counts()).containsEntry(FindingCode.RECORD_DIFFERS, 3L);
        Finding finding = finding(report, FindingCode.RECORD_DIFFERS);
        assertThat(finding.expected()).contains("item/r123").contains("\"state\":\"recorded\"");
        assertThat(finding.found()).contains("\"state\":\"forged\"");
        assertThat(finding.json().array("organisations").texts()).hasSize(1);
        assertThat(report.records().asked()).isEqualTo(270);
        assertThat(report.records().stated())
                .extracting(RecordResult.Stated::same)
                .containsOnly(269L);
    }

    /** Of a record of the first entry that has another state than the blocks lead to. */
    private RecordState state(String name) {
        LastEntry last = new LastEntry(new Origin(ORIGIN), 0, chain.log(ORIGIN).getFirst());
        Interval interval = new Interval(new UtcTime(0), 0, name);
        return new RecordState("NotaryMSP", last, List.of(interval), JsonObject.empty());
    }

    @Test
    void anApprovalOfWhatNobodyProposedIsAFindingWithItsBlock() {
        Hash _ = chain.approve("ArbitrationMSP", "admin", "never-proposed", Hash.leaf(Bytes.utf8("none")));
        chain.append(ORIGIN, 1, TestChain.TWO);
        AuditReport report = audit(chain.blocks, Optional.empty());
        assertThat(codes(report)).contains(FindingCode.GOVERNANCE_DIFFERS);
        Finding finding = finding(report, FindingCode.GOVERNANCE_DIFFERS);
        assertThat(finding.evidence().block()).isEqualTo(chain.blocks.height() - 2);
        assertThat(finding.found()).isEqualTo("never-proposed");
        assertThat(report.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(report.logs().getFirst().head().size()).isEqualTo(271);
    }
}
