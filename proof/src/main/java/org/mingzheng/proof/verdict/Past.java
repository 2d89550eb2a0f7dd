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
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
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
 * @param time by which the entry was logged, in milliseconds since 1970
 */
record Past(Entry entry, Map<RecordId, StatedState> stated, Set<RecordId> moved, long time) {
    /** Most last states that are left out. */
    static final int MOST = 16;

    static Past of(Entry entry, Definition type, Map<RecordId, StatedState> stated, long time) {
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

    /** The first judgement that is met; else that of all that was known. */
    Result<List<Move>> judged(Judgement judgement, LogTerms terms) {
        Result<List<Move>> all = judged(judgement, terms, 0, 0);
        int own = most(entry.place().recordId());
        int linked = moved.stream().mapToInt(this::most).max().orElse(0);
        for (int i = 0; i <= own; i++) {
            for (int j = 0; j <= linked; j++) {
                Result<List<Move>> one = all instanceof Result.Accepted ? all : judged(judgement, terms, i, j);
                if (one instanceof Result.Accepted) {
                    return one;
                }
            }
        }
        return all;
    }

    private Result<List<Move>> judged(Judgement judgement, LogTerms terms, int own, int linked) {
        return judgement.judge(entry, terms, time, id -> {
            if (id.equals(entry.place().recordId())) {
                return entry.place().previous().flatMap(_ -> before(id, own)).map(this::own);
            }
            return before(id, moved.contains(id) ? linked : 0).map(record -> linked(id, record));
        });
    }

    /** The record without its last states, if anything is left of it. */
    private Optional<RecordState> before(RecordId id, int without) {
        return Optional.ofNullable(stated.get(id))
                .flatMap(state -> state.knownAt(time)
                        .map(RecordState::intervals)
                        .flatMap(known -> state.with(known.subList(0, Math.max(0, known.size() - without)))));
    }

    private Optional<RecordState> known(RecordId id) {
        return Optional.ofNullable(stated.get(id)).flatMap(state -> state.knownAt(time));
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
