package org.mingzheng.proof.verdict;

import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.time.UtcTime;

/**
 * What is asked of a sealed file.
 *
 * @param document the document that was shown, if one was: its size and digests count, not its name
 * @param entryOnly whether to judge the logged entry and no document
 * @param at the instant for which the status is asked; now, if there is none
 * @param now the verifier's clock
 * @param refreshed nothing, if newer evidence was not demanded; else the records of which it was obtained: a claim that rests on
 *     another one is unknown
 */
public record Question(
        Optional<DocumentDigests> document,
        boolean entryOnly,
        Optional<UtcTime> at,
        UtcTime now,
        Optional<Set<RecordId>> refreshed) {
    /** Copies the records. */
    public Question {
        refreshed = refreshed.map(Set::copyOf);
    }

    /**
     * A question without a demand for newer evidence.
     *
     * @param document the document that was shown, if one was
     * @param entryOnly whether to judge the logged entry and no document
     * @param at the instant for which the status is asked; now, if there is none
     * @param now the verifier's clock
     */
    public Question(Optional<DocumentDigests> document, boolean entryOnly, Optional<UtcTime> at, UtcTime now) {
        this(document, entryOnly, at, now, Optional.empty());
    }

    /**
     * {@return the question whether this document is good now}
     *
     * @param document that is shown
     * @param now the verifier's clock
     */
    public static Question about(DocumentDigests document, UtcTime now) {
        return new Question(Optional.of(document), false, Optional.empty(), now);
    }

    /**
     * {@return the question about the logged entry alone, no document being shown}
     *
     * @param now the verifier's clock
     */
    public static Question aboutEntry(UtcTime now) {
        return new Question(Optional.empty(), true, Optional.empty(), now);
    }

    /**
     * {@return the same question about another instant}
     *
     * @param instant for which the status is asked
     */
    public Question at(UtcTime instant) {
        return new Question(document, entryOnly, Optional.of(instant), now, refreshed);
    }

    /**
     * {@return the same question, newer evidence being demanded}
     *
     * @param obtained the records of which it was obtained; none, if nothing was to be had
     */
    public Question refreshed(Set<RecordId> obtained) {
        return new Question(document, entryOnly, at, now, Optional.of(obtained));
    }

    UtcTime instant() {
        return at.orElse(now);
    }

    /** Whether newer evidence of a record was demanded and not obtained. */
    boolean lacks(RecordId record) {
        return refreshed.filter(obtained -> !obtained.contains(record)).isPresent();
    }
}
