package org.mingzheng.proof.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.time.UtcTime;

/** A decision rests on two officers: what it is worth by who they are, and by what their certificates were when they acted. */
public final class OfficerCases {
    private static final String DECISION = "penalty-decision";
    private static final String EVENT = "decided-on-the-spot";
    private static final String OFFICER = "officer";
    private static final long DAY = 86_400;

    private final Play play = new Play();
    private final Attempt attempt;
    private final List<Link> links;

    private OfficerCases() {
        RecordId record = new RecordId(DECISION, play.id(DECISION));
        EventRule rule = play.definition(DECISION).events().get(EVENT);
        attempt = new Attempt(play, new Writer(play, record, EVENT, Map.of()).write(false), rule);
        links = attempt.entry.links();
    }

    /** All cases. */
    public static List<Judged> all() {
        OfficerCases cases = new OfficerCases();
        cases.persons();
        cases.seals();
        cases.endings();
        cases.laterSuspended();
        cases.restored();
        cases.beforeAndAfterValidity();
        return cases.attempt.judged();
    }

    private void persons() {
        Link first = links.getFirst();
        Link second = links.getLast();
        UtcTime earlier = new UtcTime(play.now().epochSecond() - 1);
        attempt.refused(
                "only one certificate",
                "link-missing",
                draft -> draft.unlinked().links(List.of(first)));
        attempt.refused(
                "the same certificate twice",
                "link-not-allowed",
                draft -> draft.unlinked().links(List.of(first, at(first, earlier))));
        RecordState other = play.record(second.record().type(), second.record().id());
        var person =
                play.record(first.record().type(), first.record().id()).facts().value("person");
        attempt.refusedWhere(
                "two certificates of one person",
                "targets-alike",
                second.record(),
                record -> record.with(other.facts().with("person", person)));
        attempt.refused(
                "two instants", "link-instant", draft -> draft.unlinked().links(List.of(first, at(second, earlier))));
    }

    private void seals() {
        attempt.refused("only one officer sealed", "seal-missing", draft -> sealed(draft, officer(0)));
        PrivateKey third = play.key(attempt.log, "third", "person", OFFICER);
        attempt.refused(
                "an officer sealed who is not named", "sealers-not-targets", draft -> sealed(draft, officer(0), third));
    }

    private PrivateKey officer(int index) {
        RecordId certificate = links.get(index).record();
        return play.key(
                play.record(certificate.type(), certificate.id()).facts().text("officerKey"));
    }

    private Draft sealed(Draft draft, PrivateKey... officers) {
        SealHeader office = attempt.entry.seals().stream()
                .map(seal -> seal.header())
                .filter(header -> !header.role().equals(OFFICER))
                .findFirst()
                .orElseThrow();
        draft.unsealed().seal(office.role(), play.key(office.kid()));
        for (PrivateKey key : officers) {
            draft.seal(OFFICER, key);
        }
        return draft;
    }

    private void endings() {
        for (String event : List.of("suspended", "revoked", "cancelled", "lost")) {
            play.aside(() -> {
                tell(event);
                acting("certificate " + event, "link-state", play.now());
            });
        }
    }

    /** What is suspended later was good then. */
    private void laterSuspended() {
        play.aside(() -> {
            tell("suspended");
            attempt.judged("certificate suspended later", "ok", attempt.entry, attempt.log, play.now());
        });
    }

    private void restored() {
        play.aside(() -> {
            tell("suspended");
            tell("restored");
            acting("certificate restored", "ok", play.now());
        });
    }

    private void beforeAndAfterValidity() {
        RecordId certificate = links.getFirst().record();
        RecordState state = play.record(certificate.type(), certificate.id());
        UtcTime handedOver = state.intervals().getLast().effectiveFrom();
        acting("certificate not handed over yet", "link-state", new UtcTime(handedOver.epochSecond() - 1));
        long lastDay = Validity.instant(state.facts(), "validUntil", 0).orElseThrow();
        play.notBefore(lastDay + DAY - 1);
        acting("last second of the certificates", "ok", play.now());
        play.notBefore(lastDay + DAY);
        acting("certificates expired", "link-state", play.now());
    }

    /** Something happens to the first certificate. */
    private void tell(String event) {
        Draft draft = new Writer(play, links.getFirst().record(), event, Map.of()).write(false);
        play.append(draft.entry(), draft.log());
    }

    /** The same decision, of another time. */
    private void acting(String what, String code, UtcTime at) {
        Entry entry = attempt.copy()
                .effective(at)
                .unlinked()
                .links(links.stream().map(link -> at(link, at)).toList())
                .entry();
        attempt.judged(what, code, entry, attempt.log, play.now());
    }

    private static Link at(Link link, UtcTime at) {
        return new Link(link.rel(), link.record(), link.entry(), Optional.of(at));
    }
}
