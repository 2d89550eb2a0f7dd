package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.GOVERNANCE;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

class GovernanceTest {
    private final Scene scene = Scene.founded();
    private final JsonObject records = scene.registration(RECORDS, "record", scene.notary);

    @Test
    void aLogIsRegisteredWhenTwoOtherOrganisationsHaveApproved() {
        String proposal = propose(records).json().text("proposal");
        assertThat(log()).isEqualTo("no-such-log");
        assertThat(scene.approve(scene.justiceAdmin, proposal).json().text("state"))
                .isEqualTo("proposed");
        assertThat(log()).isEqualTo("no-such-log");
        assertThat(scene.approve(scene.courtAdmin, proposal).json().text("state"))
                .isEqualTo("effective");
        JsonObject log = scene.log(RECORDS);
        assertThat(log.text("owner")).isEqualTo("NotaryMSP");
        assertThat(log.integer("revision")).isEqualTo(1);
        assertThat(log.object("head").integer("size")).isZero();
        assertThat(log.array("keys").objects().getFirst().text("key")).isEqualTo(records.text("key"));
    }

    @Test
    void everyStepIsAnEntryOfTheGovernanceLogInTheChainOfItsProposal() {
        JsonObject proposed = propose(records).json();
        String proposal = proposed.text("proposal");
        Entry first = Entry.parse(proposed.object("entry").canonical()).orThrow();
        JsonObject approved = scene.approve(scene.justiceAdmin, proposal).json();
        Entry second = Entry.parse(approved.object("entry").canonical()).orThrow();
        assertThat(first.fields().open().object("change")).isEqualTo(Scene.change("register", records));
        assertThat(first.event().name()).isEqualTo("proposed");
        assertThat(second.event().name()).isEqualTo("approved");
        assertThat(second.place().previous()).contains(first.leafHash());
        assertThat(second.fields().open().text("msp")).isEqualTo("JusticeMSP");
        assertThat(second.fields().open().text("key"))
                .isEqualTo(scene.justiceAdmin.key().base64Url());
        assertThat(scene.size(GOVERNANCE)).isEqualTo(3);
        JsonObject record = scene.network
                .simulate(scene.court, "record", texts("governance", proposal))
                .json();
        assertThat(record.text("entry")).isEqualTo(second.leafHash().value().base64Url());
        assertThat(record.text("state")).isEqualTo("proposed");
    }

    @Test
    void aLogThatAllMustEndorseIsProtectedAtItsRegistrationAndOthersInAllButTheirTree() {
        scene.register(scene.notaryAdmin, records);
        assertThat(scene.network.policies).containsKey("log/" + RECORDS).doesNotContainKey("frontier/" + RECORDS);
        String awards = "arbitration.example/awards";
        scene.register(
                scene.arbitrationAdmin,
                scene.registration(awards, "record", scene.court).with("endorsement", new JsonString("all")));
        assertThat(scene.network.policies).containsKeys("frontier/" + awards, "log/" + awards);
        assertThat(scene.size(awards)).isZero();
    }

    @Test
    void approvalsOfTheProposersOrganisationOrASecondTimeDoNotCount() {
        String proposal = propose(records).json().text("proposal");
        assertThat(scene.approve(scene.notaryAdmin, proposal).refusal()).isEqualTo("approval-not-counted");
        scene.approve(scene.justiceAdmin, proposal);
        Identity colleague = Identity.of("JusticeMSP", "admin");
        assertThat(scene.approve(colleague, proposal).refusal()).isEqualTo("approval-not-counted");
    }

    @Test
    void whatIsInForceCannotBeApprovedAgain() {
        String proposal = propose(records).json().text("proposal");
        scene.approve(scene.justiceAdmin, proposal);
        scene.approve(scene.courtAdmin, proposal);
        assertThat(scene.approve(scene.arbitrationAdmin, proposal).refusal()).isEqualTo("proposal-closed");
    }

    @Test
    void whatOnlyTheStateSaysWasProposedCannotBeApproved() {
        String id = propose(records).json().text("proposal");
        String forged = "neverProposedByNotary";
        Bytes state = Bytes.utf8(new String(
                        Objects.requireNonNull(scene.network.state.get("proposals"))
                                .toArray(),
                        StandardCharsets.UTF_8)
                .replace(id, forged));
        scene.network.state.put("proposal/" + forged, state);
        scene.network.state.put(
                "record/governance/" + forged,
                Objects.requireNonNull(scene.network.state.get("record/governance/" + id)));
        assertThat(scene.approve(scene.arbitrationAdmin, forged).refusal()).isEqualTo("proposal-closed");
    }

    @Test
    void aLogThatGovernanceDidNotRegisterIsNone() {
        scene.register(scene.notaryAdmin, records);
        String fake = RECORDS.replace("2026", "2027");
        for (String key : List.of("log/", "frontier/")) {
            Bytes genuine = Objects.requireNonNull(scene.network.state.get(key + RECORDS));
            String forged = new String(genuine.toArray(), StandardCharsets.ISO_8859_1).replace(RECORDS, fake);
            scene.network.state.put(key + fake, Bytes.wrap(forged.getBytes(StandardCharsets.ISO_8859_1)));
        }
        assertThat(scene.network.simulate(scene.notary, "log", texts(fake)).refusal())
                .isEqualTo("no-such-log");
        assertThat(scene.network
                        .simulate(scene.notary, "appendEntries", texts(fake, 0, "batch", "{}"))
                        .refused())
                .isNotNull();
    }

    @Test
    void anOrganisationWithAnotherGenesisTakesNoPartInGovernance() {
        Bytes genuine = Objects.requireNonNull(scene.network.state.get("governance"));
        Bytes other = MemoryNetwork.genesis()
                .with("members", JsonArray.of(MemoryNetwork.member("NotaryMSP", "x", true, "notary.example/")))
                .canonical();
        String id = propose(records).json().text("proposal");
        scene.network.state.put("governance", other);
        assertThat(propose(records).refusal()).isEqualTo("genesis-differs");
        assertThat(scene.approve(scene.justiceAdmin, id).refusal()).isEqualTo("genesis-differs");
        assertThat(scene.withdraw(scene.notaryAdmin, id).refusal()).isEqualTo("genesis-differs");
        scene.network.state.put("governance", genuine);
        assertThat(scene.approve(scene.justiceAdmin, id).json().text("state")).isEqualTo("proposed");
    }

    @Test
    void aProposalCanBeApprovedUntilItsTimeIsOver() {
        String id = propose(records).json().text("proposal");
        Instant last = scene.network.now.plus(Duration.ofDays(30));
        scene.network.now = last.minusSeconds(1);
        assertThat(scene.approve(scene.justiceAdmin, id).json().text("state")).isEqualTo("proposed");
        scene.network.now = last.minusMillis(999);
        assertThat(scene.approve(scene.courtAdmin, id).refusal()).isEqualTo("proposal-expired");
        assertThat(log()).isEqualTo("no-such-log");
        var _ = propose(records);
        assertThat(scene.approve(scene.courtAdmin, id).refusal()).isEqualTo("proposal-closed");
    }

    @Test
    void aProposalIsWithdrawnByItsProposersOrganisationAndByNoOther() {
        String id = propose(records).json().text("proposal");
        scene.approve(scene.justiceAdmin, id);
        assertThat(scene.withdraw(scene.justiceAdmin, id).refusal()).isEqualTo("not-the-proposer");
        assertThat(scene.withdraw(scene.notary, id).refusal()).isEqualTo("not-an-administrator");
        JsonObject withdrawn =
                scene.withdraw(Identity.of("NotaryMSP", "admin"), id).json();
        assertThat(withdrawn.text("state")).isEqualTo("withdrawn");
        assertThat(withdrawn.object("entry").text("event")).isEqualTo("withdrawn");
        assertThat(scene.approve(scene.courtAdmin, id).refusal()).isEqualTo("proposal-closed");
        assertThat(scene.withdraw(scene.notaryAdmin, id).refusal()).isEqualTo("proposal-closed");
        assertThat(log()).isEqualTo("no-such-log");
    }

    @Test
    void whatIsInForceCannotBeWithdrawn() {
        Outcome proposed = propose(records);
        scene.settle(scene.notaryAdmin, proposed);
        assertThat(scene.withdraw(scene.notaryAdmin, proposed.json().text("proposal"))
                        .refusal())
                .isEqualTo("proposal-closed");
    }

    @Test
    void openProposalsAreListedUntilTheyAreClosed() {
        String id = propose(records).json().text("proposal");
        scene.approve(scene.justiceAdmin, id);
        JsonObject open = proposals().getFirst();
        assertThat(open.text("proposal")).isEqualTo(id);
        assertThat(open.text("msp")).isEqualTo("NotaryMSP");
        assertThat(open.array("approvals").texts()).containsExactly("JusticeMSP");
        assertThat(open.object("change")).isEqualTo(Scene.change("register", records));
        var _ = scene.withdraw(scene.notaryAdmin, id);
        assertThat(proposals()).isEmpty();
    }

    private List<JsonObject> proposals() {
        Bytes answer = scene.network.simulate(scene.court, "proposals").answer();
        return ((JsonArray) Json.parseCanonical(answer, 1 << 20).orThrow()).objects();
    }

    @Test
    void aMemberHasSoManyProposalsWaitingAndNoMore() {
        String first = propose(records).json().text("proposal");
        for (int more = 1; more < 16; more++) {
            assertThat(propose(records).json().text("state")).isEqualTo("proposed");
        }
        assertThat(propose(records).refusal()).isEqualTo("too-many-proposals");
        var _ = scene.withdraw(scene.notaryAdmin, first);
        assertThat(propose(records).json().text("state")).isEqualTo("proposed");
        assertThat(propose(records).refusal()).isEqualTo("too-many-proposals");
        scene.network.now = scene.network.now.plus(Duration.ofDays(31));
        assertThat(propose(records).json().text("state")).isEqualTo("proposed");
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void aUnitThatLooksLikeAnotherOrganisationIsRefused() {
        scene.register(scene.notaryAdmin, records.with("unit", new JsonString("Jinan Notary Office")));
        JsonObject second = scene.registration("notary.example/second", "record", scene.notary);
        for (String unit : List.of("示例人民法院", "示例 人民法院", "示例省司法厅")) {
            assertThat(propose(second.with("unit", new JsonString(unit))).refusal())
                    .isEqualTo("name-taken");
        }
        JsonObject court = scene.registration(Scene.COURT, "record", scene.court);
        for (String unit : List.of("jinan notary office", "ＪｉｎａｎＮｏｔａｒｙＯｆｆｉｃｅ", "示例公证处")) {
            assertThat(scene.propose(scene.courtAdmin, "register", court.with("unit", new JsonString(unit)))
                            .refusal())
                    .isEqualTo("name-taken");
        }
        JsonObject own = court.with("unit", new JsonString("示例人民法院"));
        assertThat(scene.propose(scene.courtAdmin, "register", own).json().text("state"))
                .isEqualTo("proposed");
    }

    @Test
    void whatWasNeverProposedCannotBeApproved() {
        assertThat(scene.approve(scene.justiceAdmin, "00").refusal()).isEqualTo("no-such-proposal");
    }

    @Test
    void onlyAdministratorsProposeAndApprove() {
        assertThat(scene.propose(scene.notary, "register", records).refusal()).isEqualTo("not-an-administrator");
        String proposal = propose(records).json().text("proposal");
        assertThat(scene.approve(scene.court, proposal).refusal()).isEqualTo("not-an-administrator");
    }

    @Test
    void aNameThatOnlyLooksLikeTheUnitIsNoAdministrators() {
        for (String subject : List.of("CN=admin", "CN=OU\\=admin", "O=admin,CN=x", "OU=administrator,CN=x")) {
            Identity pretender = Identity.ofSubject("NotaryMSP", subject);
            assertThat(scene.propose(pretender, "register", records).refusal()).isEqualTo("not-an-administrator");
        }
        Identity second = Identity.ofSubject("NotaryMSP", "OU=x+OU=admin,CN=x");
        assertThat(scene.propose(second, "register", records).json().text("state"))
                .isEqualTo("proposed");
    }

    @Test
    void onlyMembersPropose() {
        Identity stranger = Identity.of("StrangerMSP", "admin");
        assertThat(scene.propose(stranger, "register", records).refusal()).isEqualTo("not-a-member");
    }

    @Test
    void anOriginNeedsAPrefixOfTheProposersOrganisation() {
        assertThat(scene.propose(scene.courtAdmin, "register", records).refusal())
                .isEqualTo("origin-not-granted");
    }

    @Test
    void anOriginIsRegisteredOnce() {
        String late = propose(records).json().text("proposal");
        scene.register(scene.notaryAdmin, records);
        assertThat(propose(records).refusal()).isEqualTo("log-exists");
        assertThat(scene.approve(scene.justiceAdmin, late).refusal()).isEqualTo("log-exists");
    }

    @Test
    void anAmendmentReplacesTheTermsAndNothingElse() {
        scene.register(scene.notaryAdmin, records);
        JsonObject before = scene.log(RECORDS);
        Identity next = Identity.of("NotaryMSP", "client");
        scene.settle(scene.notaryAdmin, scene.propose(scene.notaryAdmin, "amend", amendment(2, next)));
        JsonObject after = scene.log(RECORDS);
        assertThat(after.array("writers").texts()).containsExactly(next.key().base64Url());
        assertThat(after.integer("revision")).isEqualTo(2);
        JsonObject expected = before.with("writers", after.value("writers"))
                .with("public", JsonBoolean.FALSE)
                .with("revision", new JsonInteger(2));
        assertThat(after).isEqualTo(expected);
        assertThat(scene.append(scene.entries().first("1")).refusal()).isEqualTo("not-a-writer");
        assertThat(scene.appendTo(RECORDS, next, scene.entries().first("1"))
                        .json()
                        .integer("size"))
                .isEqualTo(1);
    }

    @Test
    void anAmendmentOfOtherTermsThanThoseInForceIsRefusedAlsoAtItsApproval() {
        scene.register(scene.notaryAdmin, records);
        String late = scene.propose(scene.notaryAdmin, "amend", amendment(2, scene.court))
                .json()
                .text("proposal");
        scene.settle(scene.notaryAdmin, scene.propose(scene.notaryAdmin, "amend", amendment(2, scene.notary)));
        assertThat(scene.approve(scene.justiceAdmin, late).refusal()).isEqualTo("wrong-revision");
        assertThat(scene.propose(scene.notaryAdmin, "amend", amendment(2, scene.notary))
                        .refusal())
                .isEqualTo("wrong-revision");
    }

    @Test
    void onlyTheOwnerAmendsALogAndOnlyOneThatExists() {
        assertThat(scene.propose(scene.notaryAdmin, "amend", amendment(2, scene.notary))
                        .refusal())
                .isEqualTo("no-such-log");
        scene.register(scene.notaryAdmin, records);
        assertThat(scene.propose(scene.courtAdmin, "amend", amendment(2, scene.court))
                        .refusal())
                .isEqualTo("not-the-owner");
    }

    @Test
    void theNextKeyOfALogBeginsBehindThePresentOne() {
        scene.register(scene.notaryAdmin, records);
        assertThat(scene.propose(scene.notaryAdmin, "key", key(RECORDS, 2, 0)).refusal())
                .isEqualTo("key-range");
        scene.settle(scene.notaryAdmin, scene.propose(scene.notaryAdmin, "key", key(RECORDS, 2, 1000)));
        List<JsonObject> keys = scene.log(RECORDS).array("keys").objects();
        assertThat(keys).extracting(key -> key.integer("from")).containsExactly(0L, 1000L);
        assertThat(scene.propose(scene.notaryAdmin, "key", key(RECORDS, 3, 1000))
                        .refusal())
                .isEqualTo("key-range");
    }

    @Test
    void theGovernanceLogChangesItsKeyButNotItsTerms() {
        scene.settle(scene.justiceAdmin, scene.propose(scene.justiceAdmin, "key", key(GOVERNANCE, 2, 50)));
        assertThat(scene.log(GOVERNANCE).array("keys").size()).isEqualTo(2);
        JsonObject amendment = amendment(3, scene.notary).with("origin", new JsonString(GOVERNANCE));
        assertThat(scene.propose(scene.justiceAdmin, "amend", amendment).refusal())
                .isEqualTo("wrong-log-kind");
    }

    @Test
    void aKeyOfAnotherNameThanTheLogsIsRefused() {
        JsonObject other = key(RECORDS, 2, 5).with("key", new JsonString(LogKeys.verifier("notary.example/x")));
        scene.register(scene.notaryAdmin, records);
        assertThat(scene.propose(scene.notaryAdmin, "key", other).refusal()).isEqualTo("change-malformed");
    }

    @Test
    void aChangeHasAllItsMembersInTheirFormAndNoOthers() {
        List<JsonObject> malformed = List.of(
                records.with("kind", new JsonString("governance")),
                records.with("endorsement", new JsonString("any")),
                records.with("types", JsonArray.ofTexts(List.of("key", "document"))),
                records.with("types", JsonArray.ofTexts(List.of("governance"))),
                records.with("types", JsonArray.ofTexts(List.of("Document"))),
                records.with("roles", JsonArray.ofTexts(List.of("king"))),
                records.with("writers", JsonArray.ofTexts(List.of("AAAA"))),
                records.with("unit", new JsonString(" ")),
                records.with("unit", new JsonString(" 公证处")),
                records.with("unit", new JsonString("公证处\u200b")),
                records.with("unit", new JsonString("公证处\u202e")),
                records.with("unit", new JsonString("公证处\u001b[1A")),
                records.with("unit", new JsonString("公证处\n")),
                records.with("unit", new JsonString("公证处\u0085")),
                records.with("unit", new JsonString("e" + "\u0327\u0316\u0317\u0318\u0319")),
                records.with("unit", new JsonString("e\u0301")));
        assertThat(malformed)
                .allSatisfy(log -> assertThat(propose(log).refusal()).isEqualTo("change-malformed"));
        assertThat(propose(records.with("x", JsonBoolean.TRUE)).refusal()).isEqualTo("unknown-field");
        assertThat(propose(records.without("unit")).refusal()).isEqualTo("missing-field");
        assertThat(scene.propose(scene.notaryAdmin, "abolish", records).refusal())
                .isEqualTo("change-malformed");
    }

    @Test
    void aChangeIsCanonicalAndNotLongerThanTheLimit() {
        Bytes text = Scene.change("register", records).canonical().concat(Bytes.utf8("\n"));
        assertThat(scene.network.submit(scene.notaryAdmin, "propose", text).refusal())
                .isEqualTo("not-canonical");
        Bytes padded = Scene.change("register", records.with("unit", new JsonString("x".repeat(4096))))
                .canonical();
        assertThat(scene.network.submit(scene.notaryAdmin, "propose", padded).refusal())
                .isEqualTo("too-large");
    }

    @Test
    void nothingIsProposedBeforeTheFounding() {
        Scene unfounded = new Scene(SampleType.judgement());
        assertThat(unfounded.propose(unfounded.notaryAdmin, "register", records).refusal())
                .isEqualTo("not-founded");
    }

    private Outcome propose(JsonObject log) {
        return scene.propose(scene.notaryAdmin, "register", log);
    }

    private String log() {
        return scene.network.simulate(scene.notary, "log", texts(RECORDS)).refusal();
    }

    private static JsonObject amendment(long revision, Identity writer) {
        return JsonObject.builder()
                .put("origin", RECORDS)
                .put("public", false)
                .put("revision", revision)
                .put("roles", JsonArray.of())
                .put("types", JsonArray.ofTexts(List.of("document", "key", "sample")))
                .put("unit", "济南公证处")
                .put("writers", JsonArray.ofTexts(List.of(writer.key().base64Url())))
                .build();
    }

    private static JsonObject key(String origin, long revision, long from) {
        return JsonObject.builder()
                .put("from", from)
                .put("key", LogKeys.verifier(origin))
                .put("origin", origin)
                .put("revision", revision)
                .build();
    }
}
