package org.mingzheng.proof.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

class KeyTypeTest {
    private static final UtcTime NOW = UtcTime.parse("2026-06-01T08:00:00Z").orThrow();
    private static final PrivateKey OFFICE = Entries.key(SignatureSuite.ES256, "office");
    private static final PrivateKey OTHER = Entries.key(SignatureSuite.SM2, "other");

    private final MemoryLedger ledger = MemoryLedger.shipped();
    private final LogTerms log = ledger.log("NotaryMSP");

    @BeforeEach
    void registered() {
        assertThat(answer(registration(OFFICE, "organisation-seal"))).isEqualTo("ok");
    }

    private Draft registration(PrivateKey key, String... roles) {
        return TestKeys.registration(ledger, log, key, NOW, roles);
    }

    private Draft document(String id, UtcTime effective) {
        return new Draft(ledger, log, "document", id, effective)
                .secret("document")
                .seal("organisation-seal", OFFICE);
    }

    private Draft revocation(String reason) {
        return new Draft(ledger, log, "key", kid(OFFICE), later(60))
                .event("revoked")
                .reason(reason)
                .seal("organisation-seal", OFFICE);
    }

    private static String kid(PrivateKey key) {
        return SealHeader.kid(key.publicKey());
    }

    private static UtcTime later(long seconds) {
        return new UtcTime(NOW.epochSecond() + seconds);
    }

    private String answer(Draft draft) {
        return answer(draft, log, later(60));
    }

    private String answer(Draft draft, LogTerms in, UtcTime time) {
        return switch (ledger.append(draft.entry(), in, time)) {
            case Result.Accepted<?> _ -> "ok";
            case Result.Rejected<?>(var rejection) -> rejection.reason().code();
        };
    }

    @Test
    void aRegisteredKeySealsADocumentOfItsOrganisation() {
        assertThat(answer(document("1", later(1)))).isEqualTo("ok");
        assertThat(ledger.find(new RecordId("document", "1")).orElseThrow().state())
                .isEqualTo("issued");
    }

    @Test
    void aDocumentIsWithdrawnOnceAndWithAReason() {
        assertThat(answer(document("1", later(1)))).isEqualTo("ok");
        assertThat(answer(document("1", later(2)).event("withdrawn").without("document")))
                .isEqualTo("reason-missing");
        Draft withdrawal =
                document("1", later(2)).event("withdrawn").without("document").reason("replaced");
        assertThat(answer(withdrawal)).isEqualTo("ok");
        assertThat(answer(withdrawal)).isEqualTo("state-not-allowed");
    }

    @Test
    void refusesASealThatIsMissingTooMuchOrADissent() {
        assertThat(answer(document("1", later(1)).unsealed())).isEqualTo("seal-missing");
        assertThat(answer(document("1", later(1)).seal("notary", OTHER))).isEqualTo("seal-not-allowed");
        assertThat(answer(document("1", later(1)).unsealed().seal("organisation-seal", OFFICE, Vote.DISSENT)))
                .isEqualTo("seal-not-allowed");
    }

    @Test
    void refusesAKeyThatIsUnknownForeignOrOfAnotherRole() {
        assertThat(answer(document("1", later(1)).unsealed().seal("organisation-seal", OTHER)))
                .isEqualTo("key-not-registered");
        assertThat(answer(registration(OTHER, "notary"))).isEqualTo("ok");
        assertThat(answer(document("1", later(1)).unsealed().seal("organisation-seal", OTHER)))
                .isEqualTo("key-role");
        LogTerms court = ledger.log("CourtMSP");
        Draft foreign = new Draft(ledger, court, "document", "2", later(1))
                .secret("document")
                .seal("organisation-seal", OFFICE);
        assertThat(answer(foreign, court, later(60))).isEqualTo("key-foreign");
    }

    @Test
    void refusesAKeyBeforeAndAfterItsValidity() {
        assertThat(answer(document("1", later(-1)))).isEqualTo("key-not-valid");
        UtcTime end = later(TestKeys.VALID_SECONDS);
        assertThat(answer(document("1", end), log, end)).isEqualTo("key-not-valid");
        UtcTime last = later(TestKeys.VALID_SECONDS - 1);
        assertThat(answer(document("1", last), log, last)).isEqualTo("ok");
    }

    @Test
    void refusesARevokedKeyAlsoForWhatTookEffectBefore() {
        assertThat(answer(revocation("ceased"))).isEqualTo("ok");
        assertThat(answer(document("1", later(1)))).isEqualTo("key-revoked");
    }

    @Test
    void aCompromiseSaysSinceWhenAndNothingElseDoes() {
        assertThat(answer(revocation("compromised"))).isEqualTo("missing-field");
        assertThat(answer(revocation("ceased").field("compromisedSince", later(9).toString())))
                .isEqualTo("unknown-field");
        assertThat(answer(revocation("compromised")
                        .field("compromisedSince", later(61).toString())))
                .isEqualTo("times-out-of-order");
        assertThat(answer(revocation("compromised").field("compromisedSince", later(9).toString())))
                .isEqualTo("ok");
        assertThat(ledger.find(new RecordId("key", kid(OFFICE)))
                        .orElseThrow()
                        .facts()
                        .text("compromisedSince"))
                .isEqualTo(later(9).toString());
    }

    @Test
    void refusesAKeyUnderAnotherIdOrWithoutItsOwnSeal() {
        Draft other = TestKeys.registration(ledger, log, OTHER, NOW, "notary").field("suite", "ES256");
        assertThat(answer(other)).isEqualTo("key-malformed");
        assertThat(answer(registration(OTHER, "notary").unsealed())).isEqualTo("seal-missing");
        assertThat(answer(registration(OTHER, "notary").unsealed().seal("holder", OFFICE)))
                .isEqualTo("wrong-key");
        Draft renamed = new Draft(ledger, log, "key", kid(Entries.STRANGER), NOW);
        assertThat(answer(TestKeys.fields(renamed, OTHER, NOW, "notary").seal("holder", OTHER)))
                .isEqualTo("record-not-key");
    }

    private Draft second(String event) {
        return TestKeys.fields(new Draft(ledger, log, "key", kid(OTHER), NOW), OTHER, NOW, "organisation-seal")
                .event(event)
                .without("founding")
                .seal("holder", OTHER);
    }

    @Test
    void aStolenClientRegistersNoSealWithoutTheOneThatThereIs() {
        assertThat(answer(second("registered"))).isEqualTo("unknown-value");
        assertThat(answer(second("founded").field("founding", "1"))).isEqualTo("number-taken");
        assertThat(answer(second("founded").field("founding", "2"))).isEqualTo("unknown-value");
        assertThat(answer(second("founded"))).isEqualTo("missing-field");
        assertThat(answer(second("entrusted"))).isEqualTo("seal-missing");
        assertThat(answer(second("entrusted").seal("key-officer", Entries.STRANGER)))
                .isEqualTo("key-not-registered");
        assertThat(answer(second("restored"))).isEqualTo("seal-missing");
        assertThat(answer(registration(Entries.STRANGER, "key-officer"))).isEqualTo("unknown-value");
        assertThat(answer(registration(Entries.STRANGER, "notary", "key-officer")))
                .isEqualTo("unknown-value");
    }

    @Test
    void anotherOrganisationsSealEntrustsNothing() {
        LogTerms court = ledger.log("CourtMSP");
        Draft foreign = TestKeys.fields(
                        new Draft(ledger, court, "key", kid(OTHER), NOW), OTHER, NOW, "organisation-seal")
                .event("entrusted")
                .without("founding")
                .seal("holder", OTHER)
                .seal("organisation-seal", OFFICE);
        assertThat(answer(foreign, court, NOW)).isEqualTo("key-foreign");
    }

    @Test
    void anOrganisationsSealOrItsKeyOfficerEntrustsAnotherSeal() {
        assertThat(answer(second("entrusted").seal("organisation-seal", OFFICE)))
                .isEqualTo("ok");
    }

    @Test
    void aKeyOfficerEntrustsASealWhenTheSealIsGone() {
        Draft officer =
                registration(Entries.STRANGER, "key-officer").event("entrusted").seal("organisation-seal", OFFICE);
        assertThat(answer(officer)).isEqualTo("ok");
        assertThat(answer(revocation("ceased"))).isEqualTo("ok");
        assertThat(answer(second("entrusted").seal("organisation-seal", OFFICE)))
                .isEqualTo("key-revoked");
        assertThat(answer(second("entrusted").seal("key-officer", Entries.STRANGER)))
                .isEqualTo("ok");
    }

    private LogTerms supervised() {
        LogTerms justice = ledger.log("JusticeMSP", "supervisor");
        Draft supervisor = TestKeys.registration(ledger, justice, Entries.STRANGER, NOW, "supervisor");
        assertThat(answer(supervisor, justice, NOW)).isEqualTo("ok");
        return justice;
    }

    @Test
    void aSupervisorRestoresWhatIsLostAndBarsIt() {
        LogTerms justice = supervised();
        Draft barred = new Draft(ledger, justice, "key", kid(OFFICE), later(60))
                .event("barred")
                .actor("supervisor")
                .reason("ceased");
        assertThat(answer(barred.copy(), justice, later(60))).isEqualTo("seal-missing");
        assertThat(answer(barred.copy().seal("supervisor", OFFICE), justice, later(60)))
                .isEqualTo("key-foreign");
        assertThat(answer(barred.seal("supervisor", Entries.STRANGER), justice, later(60)))
                .isEqualTo("ok");
        assertThat(answer(second("restored").seal("supervisor", Entries.STRANGER)))
                .isEqualTo("ok");
    }

    @Test
    void nobodyButASupervisorsLogBarsAKey() {
        Draft barred = new Draft(ledger, log, "key", kid(OFFICE), later(60))
                .event("barred")
                .actor("supervisor")
                .reason("ceased")
                .seal("supervisor", OFFICE);
        assertThat(answer(barred)).isEqualTo("role-not-granted");
    }

    @Test
    void aStolenClientRevokesNothing() {
        assertThat(answer(revocation("ceased").unsealed())).isEqualTo("seal-missing");
        assertThat(answer(revocation("ceased").unsealed().seal("notary", OTHER)))
                .isEqualTo("key-not-registered");
    }

    @Test
    void anyKeyOfTheOrganisationRevokesOneThatIsLost() {
        assertThat(answer(registration(OTHER, "notary"))).isEqualTo("ok");
        assertThat(answer(revocation("ceased").unsealed().seal("notary", OTHER)))
                .isEqualTo("ok");
    }

    private Draft declared(String event, long since) {
        return new Draft(ledger, log, "key", kid(OFFICE), later(60))
                .event(event)
                .field("compromisedSince", later(since).toString());
    }

    @Test
    void aCompromiseIsDeclaredAfterTheEndWhateverTheEndWasFor() {
        assertThat(answer(registration(OTHER, "notary"))).isEqualTo("ok");
        assertThat(answer(declared("compromised", 9).seal("notary", OTHER))).isEqualTo("state-not-allowed");
        assertThat(answer(revocation("superseded"))).isEqualTo("ok");
        assertThat(answer(declared("compromised", 9))).isEqualTo("seal-missing");
        assertThat(answer(declared("compromised", 9).seal("organisation-seal", OFFICE)))
                .isEqualTo("key-revoked");
        assertThat(answer(declared("compromised", 61).seal("notary", OTHER))).isEqualTo("times-out-of-order");
        assertThat(answer(declared("compromised", 9).seal("notary", OTHER))).isEqualTo("ok");
        assertThat(since()).isEqualTo(later(9).toString());
    }

    @Test
    void anOrganisationMovesACompromiseEarlierAndNeverLater() {
        assertThat(answer(registration(OTHER, "notary"))).isEqualTo("ok");
        assertThat(answer(revocation("compromised").field("compromisedSince", later(9).toString())))
                .isEqualTo("ok");
        assertThat(answer(declared("compromised", 10).seal("notary", OTHER))).isEqualTo("times-out-of-order");
        assertThat(answer(declared("corrected", 10).actor("supervisor").seal("supervisor", OTHER)))
                .isEqualTo("role-not-granted");
        assertThat(answer(declared("compromised", 8).seal("notary", OTHER))).isEqualTo("ok");
        assertThat(since()).isEqualTo(later(8).toString());
        LogTerms justice = supervised();
        Draft corrected = new Draft(ledger, justice, "key", kid(OFFICE), later(60))
                .event("corrected")
                .actor("supervisor")
                .field("compromisedSince", later(10).toString())
                .seal("supervisor", Entries.STRANGER);
        assertThat(answer(corrected, justice, later(60))).isEqualTo("ok");
        assertThat(since()).isEqualTo(later(10).toString());
    }

    private String since() {
        return ledger.find(new RecordId("key", kid(OFFICE)))
                .orElseThrow()
                .facts()
                .text("compromisedSince");
    }

    @Test
    void onlyALogWithTheRoleRegistersKeysThatBindOthers() {
        assertThat(answer(registration(OTHER, "notary", "supervisor"))).isEqualTo("role-not-granted");
        LogTerms justice = ledger.log("JusticeMSP", "supervisor");
        Draft supervisor = TestKeys.registration(ledger, justice, OTHER, NOW, "supervisor");
        assertThat(answer(supervisor, justice, NOW)).isEqualTo("ok");
    }

    @Test
    void aSupervisorsSealAllowsWhatIsTooLongAgo() {
        UtcTime late = later(40 * 86_400L);
        assertThat(answer(document("1", later(1)), log, late)).isEqualTo("effective-too-early");
        LogTerms justice = ledger.log("JusticeMSP", "supervisor");
        assertThat(answer(TestKeys.registration(ledger, justice, OTHER, NOW, "supervisor"), justice, NOW))
                .isEqualTo("ok");
        assertThat(answer(document("1", later(1)).seal("supervisor", OTHER), log, late))
                .isEqualTo("ok");
        assertThat(answer(document("2", later(1)).seal("supervisor", OTHER), log, later(2)))
                .isEqualTo("seal-not-allowed");
    }

    @Test
    void refusesFieldsThatTheEventDoesNotHave() {
        assertThat(answer(document("1", later(1)).field("colour", "red"))).isEqualTo("unknown-field");
        assertThat(answer(document("1", later(1)).field("holder", "某人"))).isEqualTo("unknown-field");
        assertThat(answer(document("1", later(1)).secret("title"))).isEqualTo("unknown-field");
        assertThat(answer(document("1", later(1)).without("document"))).isEqualTo("missing-field");
        assertThat(answer(document("1", later(1)).field("title", "长".repeat(201))))
                .isEqualTo("text-length");
        assertThat(answer(document("1", later(1)).field("issuedOn", "2026-02-30")))
                .isEqualTo("time-malformed");
        assertThat(answer(
                        document("1", later(1)).field("title", "长".repeat(200)).field("issuedOn", "2026-02-28")))
                .isEqualTo("ok");
    }

    @Test
    void refusesAnotherDefinitionActorEventAndBasis() {
        assertThat(answer(document("1", later(1)).event("revoked"))).isEqualTo("unknown-event");
        assertThat(answer(document("1", later(1)).actor("court"))).isEqualTo("actor-not-allowed");
        assertThat(answer(document("1", later(1)).basis("cn:any"))).isEqualTo("basis-not-allowed");
        assertThat(answer(document("1", later(1)).reason("replaced"))).isEqualTo("reason-not-allowed");
        assertThat(answer(document("1", later(1)).link("executes", "key", kid(OFFICE))))
                .isEqualTo("link-not-allowed");
    }
}
