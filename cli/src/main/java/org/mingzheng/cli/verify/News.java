package org.mingzheng.cli.verify;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzheng.cli.evidence.Refreshed;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verifier;

/**
 * Of which records a service gave news: by the policy, of now, and not behind what the file had. Replaying what was true once is what
 * anybody between us and the service can do.
 *
 * @param fresh as of when each record is known by the service's statements alone, in milliseconds since 1970
 * @param before as of when each is known by the file
 * @param now the verifier's clock, in milliseconds since 1970
 */
record News(Map<RecordId, Long> fresh, Map<RecordId, Long> before, long now) {
    /** Services make a statement anew after minutes; an hour leaves room for clocks. */
    static final Duration MAX_AGE = Duration.ofHours(1);

    static News of(Refreshed refreshed, SealedFile file, Verifier verifier, Question question) {
        SealedFile alone =
                new SealedFile(file.leaf(), List.of(file.sealedEntry()), refreshed.statements(), file.definitions());
        return new News(
                known(verifier.verify(alone, question)),
                known(verifier.verify(file, question)),
                question.now().epochSecond() * 1000);
    }

    private static Map<RecordId, Long> known(Verdict verdict) {
        Map<RecordId, Long> known = new HashMap<>();
        verdict.status().stated().ifPresent(stated -> {
            known.put(verdict.entry().place().recordId(), stated.knownMillis());
            stated.bases()
                    .forEach(base -> base.stated().ifPresent(told -> known.put(base.record(), told.knownMillis())));
        });
        verdict.authorised()
                .seals()
                .forEach(seal -> seal.knownMillis()
                        .ifPresent(millis -> known.put(new RecordId(KeyRecords.TYPE, seal.kid()), millis)));
        return known;
    }

    Set<RecordId> records() {
        Set<RecordId> records = new HashSet<>();
        fresh.forEach((record, millis) -> {
            if (millis >= before.getOrDefault(record, Long.MIN_VALUE) && now - millis <= MAX_AGE.toMillis()) {
                records.add(record);
            }
        });
        return records;
    }
}
