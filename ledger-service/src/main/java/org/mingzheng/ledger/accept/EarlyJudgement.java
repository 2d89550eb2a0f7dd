package org.mingzheng.ledger.accept;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.definition.EntryTypes;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.springframework.stereotype.Component;

/**
 * Judges entries before they are stored, by the definition that the contract judges by, as far as that does not depend on
 * records: those may change before the entry's turn comes, so their rules are left to the contract.
 */
@Component
public final class EarlyJudgement {
    /** What no record can make good again. */
    private static final Set<Reason> CERTAIN = EnumSet.of(
            Reason.UNKNOWN_TYPE,
            Reason.DEFINITION_NOT_IN_FORCE,
            Reason.TYPE_NOT_ALLOWED,
            Reason.RECORD_ID_FORM,
            Reason.UNKNOWN_EVENT,
            Reason.EVENT_NOT_DIRECT,
            Reason.BASIS_MISSING,
            Reason.BASIS_NOT_ALLOWED,
            Reason.REASON_MISSING,
            Reason.REASON_NOT_ALLOWED,
            Reason.MISSING_FIELD,
            Reason.UNKNOWN_FIELD,
            Reason.WRONG_TYPE,
            Reason.UNKNOWN_VALUE,
            Reason.TEXT_LENGTH,
            Reason.PATTERN_MISMATCH,
            Reason.OUT_OF_RANGE,
            Reason.SEAL_MISSING);

    private final Judgement judgement = new Judgement(EntryTypes.shipped());
    private final Registrations registrations;
    private final String channel;

    EarlyJudgement(Registrations registrations, LedgerSettings settings) {
        this.registrations = registrations;
        this.channel = settings.network().channel();
    }

    /**
     * Ends the request with a problem if an entry is certainly wrong. Says nothing while no peer tells the log's terms.
     *
     * @param origin the log
     * @param entries of the request, in their order
     * @param nowMillis the clock, in milliseconds since 1970
     */
    public void check(Origin origin, List<Entry> entries, long nowMillis) {
        Optional<LogTerms> terms = terms(origin);
        for (int i = 0; i < entries.size() && terms.isPresent(); i++) {
            if (judgement.judge(entries.get(i), terms.get(), nowMillis, record -> Optional.empty())
                            instanceof Result.Rejected<List<Move>>(Rejection rejection)
                    && CERTAIN.contains(rejection.reason())) {
                throw new ProblemException(Problem.of(rejection, OptionalInt.of(i)));
            }
        }
    }

    private Optional<LogTerms> terms(Origin origin) {
        try {
            return Optional.of(LogTerms.of(channel, registrations.of(origin)));
        } catch (LedgerAwayException | RefusedException e) {
            return Optional.empty();
        }
    }
}
