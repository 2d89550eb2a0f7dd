package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/**
 * What the contract may have seen when it judged an entry. All that is known is that the entry was logged at the latest at some
 * time; a statement tells when a record's states became known, but not by which entry. So a record that the entry changes was
 * before it as it was known at that time, or without some of its last states: those that the entry and later ones have made. What
 * the contract accepted follows from one of these.
 *
 * @param entry judged again
 * @param stated what is stated of the records that are needed
 * @param moved the records that the entry's links move
 * @param time when the entry was logged
 */
record Past(Entry entry, Map<RecordId, StatedState> stated, Set<RecordId> moved, LedgerTime time) {
    private static final Set<Reason> STATE =
            Set.of(Reason.STATE_NOT_ALLOWED, Reason.LINK_STATE, Reason.NO_SUCH_RECORD, Reason.LINK_UNKNOWN);

    /** How far the times of two logs may be apart, in milliseconds. */
    private static final long APART = 2 * Clock.PRECISION_MILLIS;

    /** Most last states that are left out. */
    static final int MOST = 16;

    static Past of(Entry entry, Definition type, Map<RecordId, StatedState> stated, LedgerTime time) {
        EventRule rule = type.events().get(entry.event().name());
        Set<RecordId> moved = entry.links().stream()
                .filter(link -> rule != null && rule.links().stream().anyMatch(each -> moves(each, link)))
                .map(Link::record)
                .collect(Collectors.toSet());
        return new Past(entry, stated, moved, time);
    }

    private static boolean moves(LinkRule rule, Link link) {
        return rule.moves().isPresent()
                && rule.rel().equals(link.rel())
                && rule.types().contains(link.record().type());
    }

    /**
     * The first judgement that is met; else what speaks against the entry. If one is met only without what was found out about a key
     * while the entry may have been logged already, nobody can tell.
     */
    Result<List<Move>> judged(Judgement judgement, LogTerms terms) {
        Result<List<Move>> all = judged(judgement, terms, 0);
        int keys = stated.keySet().stream().mapToInt(this::unclear).max().orElse(0);
        for (int k = 1; k <= keys && all instanceof Result.Rejected; k++) {
            if (judged(judgement, terms, k) instanceof Result.Accepted) {
                throw LedgerTime.unclear("a key was revoked before the entry is known to be logged");
            }
        }
        return all;
    }

    private Result<List<Move>> judged(Judgement judgement, LogTerms terms, int keys) {
        Result<List<Move>> best = judged(judgement, terms, 0, 0, keys);
        int own = most(entry.place().recordId());
        int linked = moved.stream().mapToInt(this::most).max().orElse(0);
        for (int i = 0; i <= own; i++) {
            for (int j = 0; j <= linked && best instanceof Result.Rejected; j++) {
                best = better(best, judged(judgement, terms, i, j, keys));
            }
        }
        return best;
    }

    /** What is met; else a reason that does not come of having left out too little. */
    private static Result<List<Move>> better(Result<List<Move>> one, Result<List<Move>> other) {
        return other instanceof Result.Accepted || (ofState(one) && !ofState(other)) ? other : one;
    }

    private static boolean ofState(Result<List<Move>> result) {
        return result instanceof Result.Rejected<?>(Rejection rejection) && STATE.contains(rejection.reason());
    }

    private Result<List<Move>> judged(Judgement judgement, LogTerms terms, int own, int linked, int keys) {
        return judgement.judge(entry, terms, time.latest(), id -> {
            if (id.equals(entry.place().recordId())) {
                return entry.place().previous().flatMap(_ -> before(id, own)).map(this::own);
            }
            int without = moved.contains(id) ? linked : Math.min(keys, unclear(id));
            return before(id, without).map(record -> linked(id, record));
        });
    }

    /** How many of a key's last states became known while the entry may have been logged already. */
    private int unclear(RecordId id) {
        StatedState key = stated.get(id);
        if (key == null || !id.type().equals(AuthorityCheck.KEY)) {
            return 0;
        }
        long late = key.record().intervals().stream()
                .filter(interval -> interval.knownFrom() <= time.latest() && mayFollow(key, interval))
                .count();
        return (int) Math.min(MOST, late);
    }

    /** Times of one log are of one order; those of two are of two clocks, each of which may err. Within a moment, nothing is told. */
    private boolean mayFollow(StatedState key, Interval interval) {
        boolean sameLog = key.record().last().origin().equals(entry.place().origin());
        long exactly = sameLog ? time.earliest() - 1 : time.earliest() - APART;
        return interval.knownFrom() > (time.isExact() ? exactly : time.earliest());
    }

    /** The record without its last states, if anything is left of it. */
    private Optional<RecordState> before(RecordId id, int without) {
        return Optional.ofNullable(stated.get(id))
                .flatMap(state -> state.knownAt(time.latest())
                        .map(RecordState::intervals)
                        .flatMap(known -> state.with(known.subList(0, Math.max(0, known.size() - without)))));
    }

    private Optional<RecordState> known(RecordId id) {
        return Optional.ofNullable(stated.get(id)).flatMap(state -> state.knownAt(time.latest()));
    }

    /** How many of the record's last states may be the work of this entry and of later ones. */
    private int most(RecordId id) {
        return Math.min(MOST, known(id).map(record -> record.intervals().size()).orElse(0));
    }

    private RecordState own(RecordState record) {
        LastEntry previous = new LastEntry(
                entry.place().origin(), 0, entry.place().previous().orElseThrow());
        return StatedState.endingWith(record, previous);
    }

    /** A linked record has gone on since; the contract saw the entry that the link names as its last. */
    private RecordState linked(RecordId id, RecordState record) {
        return entry.links().stream()
                .filter(link -> link.record().equals(id))
                .map(Link::entry)
                .flatMap(Optional::stream)
                .findFirst()
                .map(hash -> StatedState.endingWith(
                        record, new LastEntry(record.last().origin(), 0, hash)))
                .orElse(record);
    }
}
