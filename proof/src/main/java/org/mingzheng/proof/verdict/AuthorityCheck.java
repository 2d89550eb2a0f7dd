package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.evidence.Steps;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.verdict.Verdict.Authorised;
import org.mingzheng.proof.verdict.Verdict.Known;
import org.mingzheng.proof.verdict.Verdict.SealedBy;

/**
 * Claim 2: the entry stands in the log of an organisation that may write it, and its seals are those that its type demands, of
 * keys that were registered, valid and not revoked when it was logged. Judged again by the definition, not taken from the
 * contract.
 */
final class AuthorityCheck {
    static final String KEY = "key";

    private final Evidence evidence;
    private final Question question;
    private final Entry entry;
    private final Map<RecordId, StatedState> stated = new HashMap<>();
    private final List<Rejection> against = new ArrayList<>();

    private AuthorityCheck(Evidence evidence, Question question) {
        this.evidence = evidence;
        this.question = question;
        this.entry = evidence.entry();
    }

    static Authorised of(Evidence evidence, Question question) {
        return new AuthorityCheck(evidence, question).check();
    }

    private Authorised check() {
        Result<Logged> logged = evidence.logged();
        DocumentCheck.add(against, logged);
        against.addAll(evidence.againstAll());
        DocumentCheck.add(against, evidence.definition());
        long time = DocumentCheck.value(logged).map(Logged::timeMillis).orElse(0L);
        Set<RecordId> needed = needed();
        keys().forEach(id -> key(id, time));
        needed.stream().filter(id -> !keys().contains(id)).forEach(this::state);
        against.addAll(evidence.against(needed));
        Optional<TrustedLog> log = evidence.policy().log(entry.place().origin());
        if (against.isEmpty()) {
            DocumentCheck.add(against, Result.of(() -> judged(log.orElseThrow(), time)));
        }
        return new Authorised(
                Claim.of(against),
                log.map(TrustedLog::owner),
                log.map(TrustedLog::unit),
                seals(),
                known(),
                demonstration());
    }

    /** The records that the contract looked at: of the seals' keys, of the links, and the entry's own if it continues one. */
    private Set<RecordId> needed() {
        Set<RecordId> needed = new HashSet<>(keys());
        entry.links().stream().map(Link::record).forEach(needed::add);
        if (entry.place().previous().isPresent()) {
            needed.add(entry.place().recordId());
        }
        return needed;
    }

    /** Records of the seals' keys; a key that registers itself has none yet. */
    private List<RecordId> keys() {
        return entry.seals().stream()
                .map(seal -> new RecordId(KEY, seal.header().kid()))
                .filter(id -> !id.equals(entry.place().recordId()))
                .distinct()
                .toList();
    }

    private void state(RecordId id) {
        Result<StatedState> state = evidence.stated(id);
        DocumentCheck.add(against, state);
        DocumentCheck.value(state).ifPresent(known -> stated.put(id, known));
    }

    /** Demands what the ledger said of a key, not longer before a time than a peer's clock may err, and all that is logged of it. */
    private void key(RecordId id, long notBefore) {
        state(id);
        StatedState state = stated.get(id);
        if (state != null && state.knownMillis() < notBefore - Clock.PRECISION_MILLIS) {
            reject(Reason.RECORD_STATED_BEFORE, "what is stated of a key is older than the entry");
        }
        if (state != null) {
            Steps steps = evidence.steps(id, state);
            steps.untold().ifPresent(against::add);
            if (steps.goOn()) {
                reject(Reason.LATER_ENTRY_UNCLEAR, "the file has a later entry of a key than its statement");
            }
        }
        if (question.lacks(id)) {
            reject(Reason.REFRESH_MISSING, "nothing newer was obtained of a seal's key");
        }
    }

    /** The keys are known as of the oldest of their statements. */
    private Optional<Known> known() {
        Clock clock = new Clock(question, evidence.latestMillis());
        long maxAge = maxAge();
        return keys().stream()
                .map(stated::get)
                .filter(Objects::nonNull)
                .map(StatedState::knownMillis)
                .min(Long::compare)
                .map(millis -> new Known(millis, maxAge, clock.isBehind() || clock.isOlder(millis, maxAge)));
    }

    private boolean demonstration() {
        return stated.values().stream().anyMatch(each -> each.endorsers().demonstration());
    }

    private long maxAge() {
        return DocumentCheck.value(evidence.definitions()).stream()
                .flatMap(known -> known.all().stream())
                .filter(type -> type.type().name().equals(KEY))
                .mapToLong(type -> type.bounds().maxStatementAge())
                .reduce(evidence.policy().maxStatementAge(), Math::min);
    }

    /** Whether the entry was right when it was logged; throws what speaks against it. */
    private boolean judged(TrustedLog log, long vouched) {
        if (!log.kind().equals(TrustedLog.RECORD)) {
            throw new RejectedException(Reason.LOG_KIND, "the log takes no entries");
        }
        Definitions definitions = evidence.definitions().orThrow();
        Past past = Past.of(entry, evidence.definition().orThrow(), stated, LedgerTime.of(evidence, vouched));
        past.judged(new Judgement(definitions), terms(evidence, log, entry)).orThrow();
        keys().stream()
                .map(stated::get)
                .filter(Objects::nonNull)
                .forEach(key -> past.time().requireNotCompromised(key));
        Registrations.missing(evidence, definitions, stated).ifPresent(against::add);
        return true;
    }

    static LogTerms terms(Evidence evidence, TrustedLog log, Entry entry) {
        return new LogTerms(
                evidence.policy().channel(),
                log.origin(),
                log.owner(),
                Set.of(entry.place().type().name()),
                Set.copyOf(log.roles()));
    }

    private List<SealedBy> seals() {
        return entry.seals().stream().map(this::sealedBy).toList();
    }

    private SealedBy sealedBy(Seal seal) {
        Optional<StatedState> key =
                Optional.ofNullable(stated.get(new RecordId(KEY, seal.header().kid())));
        return new SealedBy(
                seal.header().kid(),
                seal.header().role(),
                seal.header().vote(),
                key.map(state -> state.record().owner()),
                key.map(StatedState::knownMillis));
    }

    private void reject(Reason reason, String detail) {
        against.add(new Rejection(reason, detail));
    }
}
