package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.status.Base;
import org.mingzheng.proof.status.Telling;

/** The records on which the sealed entry's record rests, and on which these do: its standing is never better than theirs. */
final class BaseCheck {
    /** How many records one after the other are followed; a cycle has no end. */
    static final int MAX_DEPTH = 4;

    private final Evidence evidence;
    private final Question question;
    private final Telling top;
    private final Clock clock;
    private final Map<String, Optional<Telling>> tellings = new TreeMap<>();
    private final Map<String, Base> bases = new TreeMap<>();
    private final List<Rejection> against = new ArrayList<>();

    private BaseCheck(Evidence evidence, Question question, Telling top) {
        this.evidence = evidence;
        this.question = question;
        this.top = top;
        this.clock = new Clock(question, evidence.latestMillis());
    }

    /** A record, and the document of it that was relied on. */
    private record Ground(String name, Optional<Hash> document) {}

    static BaseCheck of(Evidence evidence, Question question, Telling top) {
        BaseCheck check = new BaseCheck(evidence, question, top);
        check.follow();
        return check;
    }

    private void follow() {
        Set<Ground> level = grounds(top);
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
            level = next(level);
        }
        if (!level.isEmpty()) {
            reject(Reason.BASE_TOO_DEEP, "the record rests on more than " + MAX_DEPTH + " records, one on the other");
        }
        Set<RecordId> needed = new HashSet<>();
        bases.values().forEach(base -> needed.add(base.record()));
        if (!needed.isEmpty()) {
            against.addAll(evidence.against(needed));
        }
    }

    private Set<Ground> grounds(Telling telling) {
        Set<Ground> grounds = new LinkedHashSet<>();
        Rests.of(telling.record(), telling.at())
                .bases()
                .forEach((name, document) -> grounds.add(new Ground(name, document)));
        if (telling.steps().bringBases()) {
            reject(Reason.LATER_ENTRY_UNCLEAR, "a later entry in the file makes the record rest on another one");
        }
        return grounds;
    }

    private Set<Ground> next(Set<Ground> level) {
        Set<Ground> next = new LinkedHashSet<>();
        for (Ground ground : level) {
            Optional<Telling> known = tellings.get(ground.name());
            Optional<Telling> told =
                    known == null ? judged(RecordId.parse(ground.name()).orThrow()) : known;
            tellings.put(ground.name(), told);
            told.ifPresent(telling -> {
                document(ground, telling);
                next.addAll(grounds(telling));
            });
        }
        return next;
    }

    private Optional<Telling> judged(RecordId id) {
        Optional<Definition> type = evidence.newest(id.type());
        Result<StatedState> stated = evidence.stated(id);
        if (question.lacks(id)) {
            reject(Reason.REFRESH_MISSING, "nothing newer was obtained of " + id);
        }
        if (!(stated instanceof Result.Accepted<StatedState>(StatedState state))) {
            reject(Reason.BASE_NOT_STATED, "the file does not state " + id + ", on which the record rests");
            bases.put(id.toString(), new Base(id, type, Optional.empty()));
            return Optional.empty();
        }
        Telling told = new Telling(evidence, type, state, evidence.steps(id, state), top.at());
        if (type.isEmpty()) {
            reject(Reason.UNKNOWN_TYPE, "there is no definition of " + id.type());
        }
        if (clock.isOlder(state.knownMillis(), Math.min(told.maxAge(), top.maxAge()))) {
            reject(Reason.BASE_STALE, "what is stated of " + id + " is too old");
        }
        told.steps().untold().ifPresent(against::add);
        bases.put(
                id.toString(),
                new Base(id, type, Optional.of(told.stated(standing(id, told), Optional.empty(), List.of()))));
        return Optional.of(told);
    }

    /** The base's own standing; where the clock is proven wrong, nobody knows which instant is asked about. */
    private Optional<Standing> standing(RecordId id, Telling told) {
        Result<Optional<Standing>> result = told.standing();
        DocumentCheck.add(against, result);
        Optional<Standing> standing = DocumentCheck.value(result).flatMap(each -> each);
        if (clock.isJudged() && told.definition().isPresent()) {
            if (result.isAccepted() && !standing.equals(Optional.of(Standing.GOOD))) {
                reject(
                        Reason.BASE_NOT_GOOD,
                        id + " was " + standing.map(Standing::code).orElse("not there"));
            }
            told.steps().ended(told.definition().get(), told.at()).ifPresent(each -> ended(id, each));
        }
        return standing;
    }

    private void ended(RecordId id, Rejection rejection) {
        if (rejection.reason() == Reason.LATER_ENTRY_UNCLEAR) {
            against.add(rejection);
        } else {
            reject(Reason.BASE_NOT_GOOD, "a later entry in the file ends the effect of " + id);
        }
    }

    /** What was relied on is the document of then. */
    private void document(Ground ground, Telling told) {
        RecordState record = told.record();
        Optional<Hash> present = record.documentAt(told.at(), Long.MAX_VALUE).flatMap(Interval::document);
        boolean another = !present.equals(ground.document()) || told.steps().bringDocument(told.at());
        if (clock.isJudged() && ground.document().isPresent() && another) {
            reject(Reason.BASE_SUPERSEDED, ground.name() + " had another document than the one relied on");
        }
    }

    List<Base> bases() {
        return List.copyOf(bases.values());
    }

    List<Rejection> against() {
        return against;
    }

    /** The worst of a standing and all bases', if all are known. */
    Optional<Standing> worst(Optional<Standing> own) {
        boolean known = against.stream().allMatch(each -> each.reason().outcome() == Outcome.CONTRADICTED);
        return own.filter(_ -> known)
                .map(standing -> bases.values().stream()
                        .flatMap(base -> base.stated().stream())
                        .map(stated -> stated.standing().orElse(Standing.PENDING))
                        .reduce(standing, Standing::worse));
    }

    private void reject(Reason reason, String detail) {
        against.add(new Rejection(reason, detail));
    }
}
