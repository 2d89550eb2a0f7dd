package org.mingzheng.ledger.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.AccessSettings;
import org.mingzheng.ledger.settings.LedgerSettings.DatabaseSettings;
import org.mingzheng.ledger.settings.LedgerSettings.GatewaySettings;
import org.mingzheng.ledger.settings.LedgerSettings.LimitSettings;
import org.mingzheng.ledger.settings.LedgerSettings.NetworkSettings;
import org.mingzheng.ledger.settings.LedgerSettings.OrganisationSettings;
import org.mingzheng.ledger.settings.LedgerSettings.PublishingSettings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.statement.TestAuthority;

class PeerLinesTest {
    private static final List<String> MSPS = List.of("ArbitrationMSP", "JusticeMSP", "NotaryMSP");
    private static final RecordId RECORD = RecordId.parse("document/2026-1").orThrow();
    private static final Bytes STATE = Bytes.utf8("{\"origin\":\"sd.example/log\"}");
    private static final Bytes OTHER = Bytes.utf8("{\"origin\":\"sd.example/other\"}");
    private static final Question QUESTION = Question.record("evidence", "ledger", RECORD, STATE);

    private final Map<String, TestAuthority> authorities = new TreeMap<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PeerLines lines = new PeerLines(
            msp -> Optional.of(new Organisation(msp, authority(msp).certificate())), settings(), registry);

    private TestAuthority authority(String msp) {
        synchronized (authorities) {
            return authorities.computeIfAbsent(msp, TestAuthority::new);
        }
    }

    private static LedgerSettings settings() {
        Path nowhere = Path.of("nowhere");
        var notary = new OrganisationSettings(
                "NotaryMSP", List.of(new GatewaySettings("127.0.0.1:1", nowhere)), nowhere, nowhere, List.of());
        return new LedgerSettings(
                new NetworkSettings("evidence", "ledger"),
                List.of(notary),
                MSPS,
                0,
                new DatabaseSettings(null, null, null, nowhere),
                new AccessSettings(null, null, nowhere, List.of()),
                new PublishingSettings(100),
                new LimitSettings(1, 1, 1, 1, 1, 1),
                300,
                List.of(),
                List.of(),
                false);
    }

    private static Statement stating(Bytes answer) {
        return QUESTION.reading().apply(answer).orThrow();
    }

    private Statements.Stated stated(String msp, Bytes answer, String certificate) {
        return new Statements.Stated(answer, TestAnswer.to(stating(answer)).line(msp, "peer", certificate));
    }

    private Statements.Stated good(String msp) {
        return stated(msp, STATE, authority(msp).issue("peer", "peer"));
    }

    private static Vouching awaited(Vouching vouching) throws InterruptedException {
        vouching.await(Duration.ofSeconds(5));
        return vouching;
    }

    private List<OrganisationKey> keys() {
        return MSPS.stream()
                .map(msp -> new OrganisationKey(
                        "evidence",
                        "ledger",
                        new Organisation(msp, authority(msp).certificate())))
                .toList();
    }

    private void requireProven(List<NoteSignature> there, String... msps) {
        StatedRecord record = StatedRecord.of("evidence", RECORD, STATE, Optional.empty(), there);
        assertThat(record.verify(keys()).orThrow().organisations()).containsExactly(msps);
    }

    @Test
    void theExpiredCertificateOfOnePeerLeavesTheOthersLinesGood() throws Exception {
        Vouching vouching = awaited(lines.ask(
                QUESTION,
                (msp, question) -> msp.equals("ArbitrationMSP")
                        ? stated(msp, STATE, authority(msp).issueUntil("peer", "peer", "260531235959Z"))
                        : good(msp)));

        assertThat(vouching.reached()).isTrue();
        requireProven(vouching.there(), "JusticeMSP", "NotaryMSP");
        assertThat(registry.counter("mingzheng.endorsement.failures", "msp", "ArbitrationMSP")
                        .count())
                .isOne();
    }

    @Test
    void aLineOfAnotherCaOrThatIsNoneIsNotTaken() throws Exception {
        Vouching vouching = awaited(lines.ask(QUESTION, (msp, question) -> switch (msp) {
            case "ArbitrationMSP" -> stated(msp, STATE, authority("JusticeMSP").issue("peer", "peer"));
            case "JusticeMSP" -> new Statements.Stated(STATE, Bytes.utf8("no line"));
            default -> good(msp);
        }));

        assertThat(vouching.reached()).isFalse();
        requireProven(vouching.there(), "NotaryMSP");
    }

    @Test
    void aPeerThatIsAwayIsDoneWithout() throws Exception {
        Vouching vouching = awaited(lines.ask(QUESTION, (msp, question) -> {
            if (msp.equals("NotaryMSP")) {
                throw new java.io.IOException("away");
            }
            return good(msp);
        }));

        assertThat(vouching.reached()).isTrue();
        requireProven(vouching.there(), "ArbitrationMSP", "JusticeMSP");
    }

    @Test
    void anotherAnswerThatAPeerSignedIsToldWithItsLineAndIsNoVoice() throws Exception {
        Statements.Stated other =
                stated("NotaryMSP", OTHER, authority("NotaryMSP").issue("peer", "peer"));
        Vouching vouching =
                awaited(lines.ask(QUESTION, (msp, question) -> msp.equals("NotaryMSP") ? other : good(msp)));

        assertThat(vouching.there()).hasSize(2);
        assertThat(vouching.other().orElseThrow().line()).isEqualTo(other.line());
    }

    @Test
    void anotherAnswerThatNobodySignedIsNoContradiction() throws Exception {
        Vouching vouching = awaited(lines.ask(
                QUESTION,
                (msp, question) -> msp.equals("NotaryMSP") ? new Statements.Stated(OTHER, Bytes.empty()) : good(msp)));

        assertThat(vouching.other()).isEmpty();
        assertThat(vouching.there()).hasSize(2);
    }

    @Test
    void theHeadOfAnotherSizeIsNoAnswerToTheQuestionForThisOne() {
        Question question = Question.head("evidence", "ledger", head(4));

        assertThat(question.reading().apply(Bytes.utf8(head(4).text())).isAccepted())
                .isTrue();
        assertThat(question.reading().apply(Bytes.utf8(head(5).text())).isAccepted())
                .isFalse();
    }

    private static CheckpointBody head(long size) {
        return new CheckpointBody(
                new Origin("sd.example/log"), new TreeHead(size, Hash.leaf(Bytes.utf8("leaf " + size))));
    }
}
