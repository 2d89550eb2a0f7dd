package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;

class StatementTest {
    private final TestAuthority notary = new TestAuthority("ca.NotaryMSP");
    private final TestAuthority justice = new TestAuthority("ca.JusticeMSP");
    private final List<Organisation> organisations = List.of(
            new Organisation("JusticeMSP", justice.certificate()), new Organisation("NotaryMSP", notary.certificate()));
    private final String peer = notary.issue("peer.notary", "peer");
    private final Statement head = head(1234);

    @Test
    void acceptsAHeadThatAPeerEndorsed() {
        assertThat(head.verify(line(TestAnswer.to(head)), organisations))
                .isEqualTo(Result.accepted(new Endorsement("NotaryMSP", key("peer.notary"), TestAnswer.TIME, false)));
    }

    @Test
    void acceptsARecordThatAPeerEndorsed() {
        Statement record = record();
        assertThat(record.verify(line(TestAnswer.to(record)), organisations)).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void refusesAnEndorsedButUnsubmittedAppendOfferedAsAHead() {
        assertRejected(line(TestAnswer.to(head).alsoWrites("frontier/sd.example/log")), Reason.STATEMENT_WRITES);
    }

    @Test
    void refusesARecordOfferedAsAHead() {
        TestAnswer answer = TestAnswer.to(head);
        answer.event =
                new StatementEvent("evidence", "record", head.arguments().orElseThrow(), TestAnswer.TIME).payload();
        assertRejected(line(answer), Reason.STATEMENT_FUNCTION);
    }

    @Test
    void refusesAStatementOfAnotherChannel() {
        TestAnswer answer = TestAnswer.to(head);
        answer.event = new StatementEvent("test", "head", head.arguments().orElseThrow(), TestAnswer.TIME).payload();
        assertRejected(line(answer), Reason.STATEMENT_CHANNEL);
    }

    @Test
    void refusesTheHeadOfAnotherSizeWithThisAnswer() {
        TestAnswer answer = TestAnswer.to(head);
        answer.event =
                new StatementEvent("evidence", "head", head(1235).arguments().orElseThrow(), TestAnswer.TIME).payload();
        assertRejected(line(answer), Reason.STATEMENT_ARGUMENTS);
    }

    @Test
    void refusesAnotherAnswerToTheSameQuestion() {
        TestAnswer answer = TestAnswer.to(head);
        answer.answer = head(1235).answer();
        assertRejected(line(answer), Reason.STATEMENT_ANSWER);
    }

    @Test
    void refusesAnotherContract() {
        TestAnswer answer = TestAnswer.to(head);
        answer.contract = "other";
        assertRejected(line(answer), Reason.STATEMENT_CONTRACT);
    }

    @Test
    void refusesARefusal() {
        TestAnswer answer = TestAnswer.to(head);
        answer.status = 400;
        assertRejected(line(answer), Reason.STATEMENT_REFUSED);
    }

    @Test
    void refusesAnOrdinaryTransactionsEvent() {
        TestAnswer answer = TestAnswer.to(head);
        answer.eventName = "appended";
        assertRejected(line(answer), Reason.STATEMENT_EVENT);
    }

    @Test
    void refusesReadsThatTheFunctionDoesNotNeed() {
        assertRejected(line(TestAnswer.to(head).alsoReads("frontier/other")), Reason.STATEMENT_READS);
        assertRejected(line(TestAnswer.to(head).alsoReadsARange()), Reason.STATEMENT_READS);
        assertRejected(line(TestAnswer.to(head).alsoReadsNamespace("lscc", "ledger")), Reason.STATEMENT_READS);
    }

    @Test
    void refusesClientAdminAndOrdererOfTheRightOrganisation() {
        for (String role : List.of("client", "admin", "orderer", "Peer")) {
            Bytes line = TestAnswer.to(head).line("NotaryMSP", role, notary.issue(role, role));
            assertRejected(line, Reason.ENDORSER_ROLE);
        }
    }

    @Test
    void refusesAnAuthorityCertificateInAPeersName() {
        Bytes line = TestAnswer.to(head).line("NotaryMSP", "sub", notary.issueAuthority("sub", "peer"));
        assertRejected(line, Reason.ENDORSER_ROLE);
    }

    @Test
    void refusesATlsCertificateOfTheRightOrganisation() {
        TestAuthority tls = new TestAuthority("tlsca.NotaryMSP");
        Bytes line = TestAnswer.to(head).line("NotaryMSP", "peer.notary", tls.issue("peer.notary", "peer"));
        assertRejected(line, Reason.ENDORSER_FOREIGN_CA);
    }

    @Test
    void refusesACertificateOfAnotherOrganisationsCa() {
        Bytes line = TestAnswer.to(head).line("JusticeMSP", "peer.notary", peer);
        assertRejected(line, Reason.ENDORSER_FOREIGN_CA);
    }

    @Test
    void refusesAnOrganisationThatDoesNotCount() {
        assertRejected(TestAnswer.to(head).line("CourtMSP", "peer.notary", peer), Reason.ENDORSER_UNKNOWN);
    }

    @Test
    void refusesACertificateThatHadExpired() {
        String expired = notary.issueUntil("peer.notary", "peer", "260531235959Z");
        assertRejected(TestAnswer.to(head).line("NotaryMSP", "peer.notary", expired), Reason.ENDORSER_EXPIRED);
        String lastSecond = notary.issueUntil("peer.notary", "peer", "260601000000Z");
        Bytes line = TestAnswer.to(head).line("NotaryMSP", "peer.notary", lastSecond);
        assertThat(head.verify(line, organisations)).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void refusesAHighSSignature() {
        Bytes line = TestAnswer.to(head).highS("NotaryMSP", "peer.notary", peer);
        assertRejected(line, Reason.SIGNATURE_HIGH_S);
    }

    @Test
    void refusesEveryAlterationOfALine() {
        Bytes line = line(TestAnswer.to(head));
        for (int i = 0; i < line.size(); i++) {
            byte[] altered = line.toArray();
            altered[i] ^= 1;
            assertThat(head.verify(Bytes.wrap(altered), organisations))
                    .as("byte " + i)
                    .isInstanceOf(Result.Rejected.class);
        }
    }

    @Test
    void theMarkOfOneProcessIsTheAuthoritysToo() {
        TestAuthority marked = new TestAuthority("ca.NotaryMSP", true);
        List<Organisation> known = List.of(new Organisation("NotaryMSP", marked.certificate()));
        Endorsement endorsement = head.verify(line(TestAnswer.to(head)), known).orThrow();
        assertThat(endorsement.oneProcess()).isTrue();
    }

    @Test
    void twoEndorsementsOfOneOrganisationAreOne() {
        Endorsement first = QuorumTest.of("NotaryMSP", "first", 1, false);
        Endorsement again = QuorumTest.of("NotaryMSP", "again", 2, false);
        Endorsement other = QuorumTest.of("JusticeMSP", "other", 1, false);
        assertThat(Endorsers.of(List.of(first, again)).parties()).isEqualTo(1);
        assertThat(Endorsers.of(List.of(first, again, other)))
                .isEqualTo(new Endorsers(List.of("JusticeMSP", "NotaryMSP"), 2, false));
    }

    @Test
    void anEmbeddedNetworkThatClaimsThreeOrganisationsIsOneParty() {
        Bytes line =
                TestAnswer.to(head).line("NotaryMSP", "peer.notary", notary.issueOneProcess("peer.notary", "peer"));
        Endorsement embedded = head.verify(line, organisations).orThrow();
        assertThat(embedded.oneProcess()).isTrue();
        List<Endorsement> three = List.of(
                embedded, QuorumTest.of("JusticeMSP", "j", 1, true), QuorumTest.of("ArbitrationMSP", "a", 1, true));
        assertThat(Endorsers.of(three).parties()).isEqualTo(1);
        assertThat(Endorsers.of(three).demonstration()).isTrue();
    }

    private void assertRejected(Bytes line, Reason reason) {
        assertThat(head.verify(line, organisations))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(reason));
    }

    private Bytes line(TestAnswer answer) {
        return answer.line("NotaryMSP", "peer.notary", peer);
    }

    private static PublicKey key(String holder) {
        return TestAuthority.key(holder).publicKey();
    }

    private static Statement head(long size) {
        Hash root = new Hash(Sha256.digest(Bytes.utf8("root")));
        return Statement.head(
                "evidence", "ledger", new CheckpointBody(new Origin("sd.example/log"), new TreeHead(size, root)));
    }

    private static Statement record() {
        return Statement.record(
                        "evidence", "ledger", "document", "2026-1", Bytes.utf8("{\"origin\":\"sd.example/log\"}"))
                .orThrow();
    }
}
