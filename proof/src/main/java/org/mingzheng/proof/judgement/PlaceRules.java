package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** The entry's place, in channel, log and record, and its effect against the ledger's time. */
final class PlaceRules {
    /** The role whose seal allows what is too long ago. */
    static final String SUPERVISOR = "supervisor";

    /** How far an effect may lie ahead of the transaction's time, in milliseconds: as far as Fabric lets that time err. */
    static final long SKEW = 15 * 60 * 1000L;

    private static final long SECOND = 1000;

    private PlaceRules() {}

    static void check(Entry entry, LogTerms log) {
        Place place = entry.place();
        Matter.require(place.channel().equals(log.channel()), Reason.WRONG_CHANNEL, "channel", "for another channel");
        Matter.require(place.origin().equals(log.origin()), Reason.WRONG_ORIGIN, "origin", "for another log");
        Matter.require(
                log.types().contains(place.type().name()),
                Reason.TYPE_NOT_ALLOWED,
                "type",
                "the log does not take this type");
    }

    static Definition definition(Entry entry, Definitions definitions) {
        Place place = entry.place();
        Matter.require(
                definitions.types().contains(place.type().name()),
                Reason.UNKNOWN_TYPE,
                "type",
                "there is no definition of this type");
        return definitions
                .inForce(place.type().name(), entry.event().effectiveAt())
                .filter(definition -> definition.type().equals(place.type())
                        && definition.identity().digest().equals(place.definition()))
                .orElseThrow(() -> new RejectedException(
                        Reason.DEFINITION_NOT_IN_FORCE, "definition", "another one is in force at the entry's effect"));
    }

    static void chain(Matter matter) {
        Place place = matter.entry().place();
        boolean form = !matter.definition().bounds().digestIds() || isDigest(place.record());
        Matter.require(form, Reason.RECORD_ID_FORM, "record", "an id of this type is a digest");
        Optional<Hash> previous = place.previous();
        if (matter.before().isEmpty()) {
            Matter.require(previous.isEmpty(), Reason.NO_SUCH_RECORD, "previous", "there is no record to continue");
            return;
        }
        Matter.require(previous.isPresent(), Reason.RECORD_EXISTS, "record", "the record has begun already");
        RecordState record = matter.before().get();
        Matter.require(
                previous.equals(Optional.of(record.last().hash())),
                Reason.WRONG_PREVIOUS,
                "previous",
                "the record has another last entry");
    }

    private static boolean isDigest(String id) {
        return Bytes.ofBase64Url(id).then(Hash::of).isAccepted();
    }

    static void notAhead(Matter matter) {
        long effective = matter.effective().epochSecond() * SECOND;
        Matter.require(
                effective <= matter.time() + SKEW,
                Reason.EFFECTIVE_TOO_LATE,
                "effectiveAt",
                "later than the transaction's time and " + SKEW + " ms");
    }

    static void notBehind(Matter matter, Transition own) {
        Matter.require(
                !isBackdated(matter) || isSupervised(matter),
                Reason.EFFECTIVE_TOO_EARLY,
                "effectiveAt",
                "more than " + matter.definition().bounds().maxBackdating()
                        + " s before the transaction's time, and not sealed by a supervisor");
        Matter.require(
                own.inOrder(), Reason.EFFECTIVE_TOO_EARLY, "effectiveAt", "before the effect of the present state");
    }

    /** Whether the effect is longer ago than the type allows. */
    static boolean isBackdated(Matter matter) {
        long earliest = matter.time() - matter.definition().bounds().maxBackdating() * SECOND;
        return matter.effective().epochSecond() * SECOND < earliest;
    }

    private static boolean isSupervised(Matter matter) {
        return matter.entry().seals().stream()
                .anyMatch(seal -> seal.header().role().equals(SUPERVISOR));
    }
}
