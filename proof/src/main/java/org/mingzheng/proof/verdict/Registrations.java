package org.mingzheng.proof.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;

/**
 * The registrations of keys in their logs ({@code docs/spec/verdict.md}, "A key's registration"). Who can write the ledger can
 * forge a key that no log has; where the policy demands more parties than that takes, what is stated of a key is not enough.
 */
final class Registrations {
    private final Evidence evidence;
    private final Judgement judgement;
    private final Set<RecordId> open = new HashSet<>();

    private Registrations(Evidence evidence, Definitions definitions) {
        this.evidence = evidence;
        this.judgement = new Judgement(definitions);
    }

    /** Whether more parties are demanded than the majority that writes the ledger. */
    static boolean areDemanded(TrustPolicy policy) {
        return policy.quorum() > policy.organisations().size() / 2 + 1;
    }

    /** The first key that is stated and whose registration, if it is demanded, the file does not show. */
    static Optional<Rejection> missing(Evidence evidence, Definitions definitions, Map<RecordId, StatedState> stated) {
        if (!areDemanded(evidence.policy())) {
            return Optional.empty();
        }
        Registrations registrations = new Registrations(evidence, definitions);
        return stated.entrySet().stream()
                .filter(each -> each.getKey().type().equals(AuthorityCheck.KEY))
                .filter(each ->
                        !registrations.show(each.getKey(), each.getValue().record()))
                .findFirst()
                .map(each -> notShown(each.getKey()));
    }

    private static Rejection notShown(RecordId key) {
        return new Rejection(
                Reason.REGISTRATION_NOT_SHOWN,
                "the file does not show the registration of " + key.type() + "/" + key.id());
    }

    private boolean show(RecordId key, RecordState stated) {
        return registered(key).stream()
                .anyMatch(first -> first.owner().equals(stated.owner())
                        && first.intervals()
                                .getFirst()
                                .state()
                                .equals(stated.intervals().getFirst().state())
                        && first.facts().members().entrySet().stream()
                                .allMatch(fact -> fact.getValue()
                                        .equals(stated.facts().members().get(fact.getKey()))));
    }

    /** The key as its registration made it, judged by the registrations of the keys that sealed it; none may need itself. */
    private Optional<RecordState> registered(RecordId key) {
        if (!open.add(key)) {
            return Optional.empty();
        }
        Optional<RecordState> registered = evidence.beginnings(key).stream()
                .flatMap(entry -> judged(key, entry).stream())
                .findFirst();
        open.remove(key);
        return registered;
    }

    private Optional<RecordState> judged(RecordId key, Entry first) {
        TrustedLog log = evidence.policy().log(first.place().origin()).orElseThrow();
        long effective = first.event().effectiveAt().epochSecond() * 1000;
        Result<List<Move>> moves = judgement.judge(
                first,
                AuthorityCheck.terms(evidence, log, first),
                effective,
                other -> other.equals(key) ? Optional.empty() : registered(other));
        return DocumentCheck.value(moves)
                .map(all -> all.getFirst()
                        .apply(Optional.empty(), log.owner(), new LastEntry(log.origin(), 0, first.leafHash())));
    }
}
