package org.mingzheng.proof.verdict;

import java.util.Optional;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.time.UtcTime;

/**
 * What is asked of a sealed file.
 *
 * @param document the document that was shown, if one was: its size and digests count, not its name
 * @param entryOnly whether to judge the logged entry and no document
 * @param at the instant for which the status is asked; now, if there is none
 * @param now the verifier's clock
 */
public record Question(Optional<DocumentDigests> document, boolean entryOnly, Optional<UtcTime> at, UtcTime now) {
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
        return new Question(document, entryOnly, Optional.of(instant), now);
    }

    UtcTime instant() {
        return at.orElse(now);
    }
}
