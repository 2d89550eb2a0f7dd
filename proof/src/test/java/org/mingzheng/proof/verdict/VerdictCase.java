package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * One question with the outcome that it must have, written by hand.
 *
 * @param name of the vector: the code of the reason that it is about
 * @param why it exists
 */
public record VerdictCase(
        String name,
        String why,
        SealedFile file,
        TrustPolicy policy,
        Optional<Bytes> document,
        boolean entryOnly,
        Optional<String> at,
        String now,
        Optional<Set<RecordId>> refreshed,
        Expected expected) {
    /** Reasons of the three claims; none is proven. */
    record Expected(boolean demonstration, List<Reason> unchanged, List<Reason> authorised, List<Reason> status) {
        static final Expected GOOD = new Expected(false, List.of(), List.of(), List.of());

        Expected unchanged(Reason... reasons) {
            return new Expected(demonstration, List.of(reasons), authorised, status);
        }

        Expected authorised(Reason... reasons) {
            return new Expected(demonstration, unchanged, List.of(reasons), status);
        }

        Expected status(Reason... reasons) {
            return new Expected(demonstration, unchanged, authorised, List.of(reasons));
        }

        /** The same reason against all three. */
        Expected all(Reason reason) {
            return unchanged(reason).authorised(reason).status(reason);
        }

        JsonObject json() {
            return JsonObject.builder()
                    .put("authorised", claim(authorised))
                    .put("demonstration", demonstration)
                    .put("status", claim(status))
                    .put("unchanged", claim(unchanged))
                    .build();
        }

        private static JsonObject claim(List<Reason> reasons) {
            boolean contradicted = reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.CONTRADICTED);
            String outcome = reasons.isEmpty() ? "proven" : contradicted ? "contradicted" : "unknown";
            return JsonObject.builder()
                    .put("outcome", outcome)
                    .put(
                            "reasons",
                            JsonArray.ofTexts(reasons.stream().map(Reason::code).toList()))
                    .build();
        }
    }

    static VerdictCase of(String name, String why, SampleFile file, Expected expected) {
        return new VerdictCase(
                name,
                why,
                file.build(),
                SamplePolicy.policy(SampleDefinitions.trusted()),
                Optional.of(SampleFile.DOCUMENT),
                false,
                Optional.empty(),
                "2026-11-24T12:00:00Z",
                Optional.empty(),
                expected);
    }

    VerdictCase shown(Optional<Bytes> other, boolean aboutEntry) {
        return new VerdictCase(name, why, file, policy, other, aboutEntry, at, now, refreshed, expected);
    }

    VerdictCase at(String instant) {
        return new VerdictCase(
                name, why, file, policy, document, entryOnly, Optional.of(instant), now, refreshed, expected);
    }

    VerdictCase now(String clock) {
        return new VerdictCase(name, why, file, policy, document, entryOnly, at, clock, refreshed, expected);
    }

    VerdictCase policy(TrustPolicy other) {
        return new VerdictCase(name, why, file, other, document, entryOnly, at, now, refreshed, expected);
    }

    VerdictCase demanded(RecordId... obtained) {
        return new VerdictCase(
                name, why, file, policy, document, entryOnly, at, now, Optional.of(Set.of(obtained)), expected);
    }

    Question question() {
        return new Question(
                document.map(SampleFile::digests),
                entryOnly,
                at.map(SampleFile::time),
                SampleFile.time(now),
                refreshed);
    }

    /** The vector's inputs. */
    public Map<String, Bytes> files() {
        Map<String, Bytes> files = new TreeMap<>();
        files.put("file", file.encoded());
        files.put("policy", policy.sign(SamplePolicy.SIGNER).encoded());
        files.put("vkey", Bytes.utf8(SamplePolicy.SIGNER.verifierKey().encoded() + "\n"));
        files.put("now", Bytes.utf8(now + "\n"));
        at.ifPresent(instant -> files.put("at", Bytes.utf8(instant + "\n")));
        document.ifPresent(shown -> files.put("document", shown));
        refreshed.ifPresent(records -> files.put("refreshed", Bytes.utf8(lines(records))));
        if (entryOnly) {
            files.put("entry-only", Bytes.utf8("yes\n"));
        }
        return files;
    }

    private static String lines(Set<RecordId> records) {
        return records.stream().map(id -> id + "\n").sorted().collect(Collectors.joining());
    }

    /** The vector's output. */
    public Bytes output() {
        return expected.json().canonical();
    }
}
