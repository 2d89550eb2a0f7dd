package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.verdict.Verdict.Authorised;
import org.mingzheng.proof.verdict.Verdict.Known;
import org.mingzheng.proof.verdict.Verdict.Logged;
import org.mingzheng.proof.verdict.Verdict.SealedBy;

/**
 * Claim 2: the entry stands in the log of an organisation that may write it, and its seals are those that its type demands, of
 * keys that were registered, valid and not revoked when it was logged. Judged again by the definition, not taken from the
 * contract.
 */
final class AuthorityCheck {
    private static final String KEY = "key";

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

    static Authorised of(Evidence evidence, Question question, Result<Logged> logged) {
        return new AuthorityCheck(evidence, question).check(logged);
    }

    private Authorised check(Result<Logged> logged) {
        DocumentCheck.add(against, logged);
        DocumentCheck.add(against, evidence.definition());
        keys().forEach(id -> key(id, time(logged)));
        entry.links().stream().map(Link::record).distinct().forEach(id -> state(id, 0));
        if (entry.place().previous().isPresent()) {
            state(entry.place().recordId(), 0);
        }
        Optional<TrustedLog> log = evidence.policy().log(entry.place().origin());
        if (against.isEmpty()) {
            DocumentCheck.add(against, Result.of(() -> judge(log.orElseThrow(), ledgerTime(time(logged)))));
        }
        return new Authorised(
                Claim.of(against), log.map(TrustedLog::owner), log.map(TrustedLog::unit), seals(), known());
    }

    private void key(RecordId id, long notBefore) {
        state(id, notBefore);
        if (question.lacks(id)) {
            against.add(new Rejection(Reason.REFRESH_MISSING, "nothing newer was obtained of a seal's key"));
        }
    }

    /** The keys are known as of the oldest of their statements. */
    private Optional<Known> known() {
        long now = question.now().epochSecond() * 1000;
        long maxAge = maxAge();
        return keys().stream()
                .map(stated::get)
                .filter(Objects::nonNull)
                .map(StatedState::knownMillis)
                .min(Long::compare)
                .map(millis -> new Known(millis, maxAge, now - millis > maxAge * 1000));
    }

    private long maxAge() {
        return DocumentCheck.value(evidence.definitions().in(evidence.file().definitions())).stream()
                .flatMap(known -> known.all().stream())
                .filter(type -> type.type().name().equals(KEY))
                .mapToLong(type -> type.bounds().maxStatementAge())
                .reduce(evidence.policy().maxStatementAge(), Math::min);
    }

    private static long time(Result<Logged> logged) {
        return DocumentCheck.value(logged).map(Logged::timeMillis).orElse(0L);
    }

    /** Records of the seals' keys; a key that registers itself has none yet. */
    private List<RecordId> keys() {
        return entry.seals().stream()
                .map(seal -> new RecordId(KEY, seal.header().kid()))
                .filter(id -> !id.equals(entry.place().recordId()))
                .toList();
    }

    /** Demands what the ledger said of a record, not longer before a time than a peer's clock may err. */
    private void state(RecordId id, long notBefore) {
        Result<StatedState> state = evidence.stated(id);
        DocumentCheck.add(against, state);
        DocumentCheck.value(state).ifPresent(known -> {
            stated.put(id, known);
            if (known.knownMillis() < notBefore - Verdict.PRECISION * 1000) {
                against.add(new Rejection(
                        Reason.RECORD_STATED_BEFORE, "what is stated of a " + id.type() + " is older than the entry"));
            }
        });
    }

    /** The transaction's time if the record's statement tells it, else when enough parties had vouched. */
    private long ledgerTime(long vouched) {
        if (entry.place().previous().isPresent()) {
            return vouched;
        }
        return DocumentCheck.value(evidence.stated(entry.place().recordId()))
                .map(state -> state.record().intervals().getFirst().knownFrom())
                .filter(known -> known <= vouched)
                .orElse(vouched);
    }

    /** What the judgement makes of the entry; throws what speaks against it. */
    private List<Move> judge(TrustedLog log, long time) {
        if (!log.kind().equals(TrustedLog.RECORD)) {
            throw new RejectedException(Reason.LOG_KIND, "the log takes no entries");
        }
        LogTerms terms = new LogTerms(
                evidence.policy().channel(),
                log.origin(),
                log.owner(),
                Set.of(entry.place().type().name()),
                Set.copyOf(log.roles()));
        Definitions definitions =
                evidence.definitions().in(evidence.file().definitions()).orThrow();
        Past past = Past.of(entry, evidence.definition().orThrow(), stated, time);
        List<Move> moves = past.judged(new Judgement(definitions), terms).orThrow();
        stated.forEach((id, state) -> requireNotCompromised(id, state, time));
        return moves;
    }

    /** A key that others had, as was found out later, proves nothing from then on. */
    private void requireNotCompromised(RecordId id, StatedState state, long time) {
        boolean compromised = id.type().equals(KEY)
                && Validity.instant(state.record().facts(), "compromisedSince", 0)
                        .filter(since -> since * 1000 <= time)
                        .isPresent();
        if (compromised) {
            throw new RejectedException(Reason.KEY_COMPROMISED, "others had the key when the entry was logged");
        }
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
}
