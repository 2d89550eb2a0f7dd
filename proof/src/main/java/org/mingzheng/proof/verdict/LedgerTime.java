package org.mingzheng.proof.verdict;

import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * When an entry was logged. Of a record's first entry the record's statement tells it; of others it is only known by when, and that
 * no entry takes effect long after it is logged.
 *
 * @param earliest possible, in milliseconds since 1970
 * @param latest possible
 */
record LedgerTime(long earliest, long latest) {
    static LedgerTime of(Evidence evidence, long vouched) {
        Entry entry = evidence.entry();
        long effective = entry.event().effectiveAt().epochSecond() * 1000;
        LedgerTime between = new LedgerTime(Math.min(effective - Clock.PRECISION_MILLIS, vouched), vouched);
        if (entry.place().previous().isPresent()) {
            return between;
        }
        return DocumentCheck.value(evidence.stated(entry.place().recordId()))
                .map(state -> state.record().intervals().getFirst().knownFrom())
                .filter(known -> known <= vouched)
                .map(known -> new LedgerTime(known, known))
                .orElse(between);
    }

    /** Whether it is one instant. */
    boolean isExact() {
        return earliest == latest;
    }

    /** A key that others had, as was found out later, proves nothing from then on. */
    void requireNotCompromised(StatedState key) {
        long since = Validity.instant(key.record().facts(), "compromisedSince", 0)
                .map(seconds -> seconds * 1000)
                .orElse(Long.MAX_VALUE);
        if (since <= earliest) {
            throw new RejectedException(Reason.KEY_COMPROMISED, "others had the key when the entry was logged");
        }
        if (since <= latest) {
            throw unclear("others had the key before the entry is known to be logged");
        }
    }

    static RejectedException unclear(String detail) {
        return new RejectedException(Reason.LEDGER_TIME_UNCLEAR, detail);
    }
}
