package org.mingzheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
import org.mingzheng.audit.peer.BlocksAlone;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.audit.served.Served;
import org.mingzheng.audit.stated.Progress;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedKey;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;

/** What an audit did not look at is in its report, and never clean. */
class CoverageTest {
    private static final String ORIGIN = "notary.example/2026";

    @TempDir
    static Path folder;

    private static TestNetwork network;

    private TestChain chain;
    private TestService service;
    private Peers peers;
    private TrustedLedger trust;
    private Optional<Bytes> genesis;
    private Optional<Integer> sample = Optional.empty();
    private Set<String> origins = Set.of(ORIGIN);

    @BeforeAll
    static void certify() {
        network = TestNetwork.in(folder);
    }

    @BeforeEach
    void append() {
        chain = new TestChain(network);
        chain.register(ORIGIN, "record");
        chain.append(ORIGIN, 20, TestChain.TWO);
        service = new TestService(chain, ORIGIN);
        peers = new TestPeers(chain);
        trust = network.trust();
        genesis = Optional.of(network.genesis());
    }

    private AuditReport audit(Optional<Served> served, boolean offline) {
        Scope scope = new Scope(origins, "NotaryMSP", sample, 10, offline, Duration.ofMillis(100));
        Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
        return new Audit(trust, nothing, peers, scope, Progress.NONE).run(genesis, served);
    }

    private AuditReport audit() {
        return audit(Optional.of(service), false);
    }

    /** All but that the types of this chain have no definition. */
    private static Set<FindingCode> codes(AuditReport report) {
        assertThat(report.outcome()).isNotEqualTo(Outcome.PROVEN);
        return report.findings().all().stream()
                .map(Finding::code)
                .filter(code -> code != FindingCode.DEFINITION_UNKNOWN)
                .collect(Collectors.toSet());
    }

    private static JsonObject json(AuditReport report, FindingCode code) {
        return report.json().array("findings").objects().stream()
                .filter(finding -> finding.text("code").equals(code.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAServiceWithholdsFromAStrangerIsSaidOfEachLog() {
        service.stranger = true;
        for (int i = 0; i < 20; i++) {
            service.lies.put("/v1/records/item/r" + i, Optional.empty());
        }
        service.lies.put("/log/" + ORIGIN + "/tile/entries/000.p/20", Optional.empty());
        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.SERVICE_WITHHOLDS);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(json(report, FindingCode.SERVICE_WITHHOLDS).text("found"))
                .contains("1 entry bundles")
                .containsPattern("1[01] histories");
    }

    @Test
    void aServiceThatNobodyNamedIsSaidUnlessNoneWasMeant() {
        assertThat(codes(audit(Optional.empty(), false))).containsExactly(FindingCode.SERVICE_UNASKED);
        assertThat(codes(audit(Optional.empty(), true))).isEmpty();
    }

    @Test
    void aLogWithLeavesThatTheServiceDoesNotServeIsSaidAndAnEmptyOneIsNot() {
        chain.register("notary.example/empty", "record");
        origins = Set.of();
        AuditReport report = audit();
        assertThat(report.findings().counts()).containsEntry(FindingCode.SERVICE_UNASKED, 1L);
        assertThat(json(report, FindingCode.SERVICE_UNASKED).text("origin")).isEqualTo(TestChain.GOVERNANCE);
    }

    @Test
    void organisationsThatWereNotAskedAreNamed() {
        peers = new BlocksAlone(chain.blocks);
        AuditReport report = audit(Optional.empty(), true);
        assertThat(codes(report)).containsExactly(FindingCode.PEERS_UNASKED);
        assertThat(json(report, FindingCode.PEERS_UNASKED).text("found"))
                .isEqualTo("JusticeMSP NotaryMSP ArbitrationMSP");
    }

    @Test
    void aFoundingWithoutACopyOfOnesOwnIsSaid() {
        genesis = Optional.empty();
        assertThat(codes(audit())).containsExactly(FindingCode.GENESIS_UNCHECKED);
    }

    @Test
    void aSampleIsNeverClean() {
        sample = Optional.of(5);
        assertThat(codes(audit())).containsExactly(FindingCode.SAMPLED);
    }

    @Test
    void aTrustPolicyAloneIsEnoughAndTheCourtsCaIsThatOfTheConfiguration() {
        trust = TrustedLedger.of(policy("NotaryMSP", key()));
        assertThat(codes(audit())).isEmpty();
        assertThat(trust.ledger().members()).hasSize(3);
    }

    @Test
    void aTrustPolicyWithAnotherOwnerOrKeyOfALogIsReportedWithBoth() {
        trust = TrustedLedger.of(policy("ArbitrationMSP", key()));
        assertThat(codes(audit())).containsExactly(FindingCode.POLICY_DIFFERS);
        VerifierKey other = new VerifierKey(ORIGIN, chain.key("other").publicKey());
        trust = TrustedLedger.of(policy("NotaryMSP", other));
        AuditReport report = audit();
        assertThat(codes(report)).containsExactly(FindingCode.POLICY_DIFFERS);
        assertThat(report.outcome()).isEqualTo(Outcome.CONTRADICTED);
        assertThat(json(report, FindingCode.POLICY_DIFFERS).text("found")).contains(other.encoded());
    }

    private VerifierKey key() {
        return new VerifierKey(ORIGIN, chain.key(ORIGIN).publicKey());
    }

    private TrustPolicy policy(String owner, VerifierKey key) {
        long now = System.currentTimeMillis() / 1000;
        return new TrustPolicy(
                "auditor.example",
                new Term(new UtcTime(now), new UtcTime(now + 1000)),
                false,
                network.definition().channel(),
                network.definition().contract().name(),
                network.trust().ledger().organisations().stream()
                        .map(each ->
                                new TrustedOrganisation(each.msp(), each.msp(), each.signingCa(), Optional.empty()))
                        .toList(),
                2,
                List.of(),
                List.of(new TrustedLog(
                        new Origin(ORIGIN),
                        owner,
                        "unit",
                        "record",
                        true,
                        List.of(),
                        List.of(new TrustedKey(0, key)),
                        Optional.empty())),
                List.of(),
                1000,
                Optional.empty());
    }
}
