package org.mingzheng.proof.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedDefinition;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** A ruling, and a law that changes after it, or before: a second version of its type, which has a state more. */
final class LawCases {
    private static final Expected GOOD = Expected.GOOD;

    private LawCases() {}

    static Stream<VerdictCase> all() {
        return Stream.concat(laws(), states());
    }

    private static Stream<VerdictCase> laws() {
        return Stream.of(
                of(
                                "law-changed-since",
                                "The type has a second version since; a file from before does not have it.",
                                made -> made,
                                false,
                                GOOD)
                        .policy(policy("2026-11-24T09:00:00Z")),
                of(
                                "law-changed-before",
                                "When the ruling took effect, a second version was in force: the policy knows it,"
                                        + " whatever the file lacks.",
                                made -> made,
                                false,
                                GOOD.authorised(Reason.DEFINITION_NOT_IN_FORCE))
                        .policy(policy("2026-11-24T08:30:00Z")),
                of(
                                "law-changed-as-the-entry-took-effect",
                                "The second version began a second later.",
                                made -> made,
                                false,
                                GOOD)
                        .policy(policy("2026-11-24T08:30:01Z")));
    }

    private static Stream<VerdictCase> states() {
        return Stream.of(
                of(
                                "state-of-the-new-law",
                                "The ruling has gone on under the second version, to a state that the first did not"
                                        + " have.",
                                made -> then(made, "confirmed"),
                                true,
                                GOOD)
                        .policy(policy("2026-11-24T09:00:00Z")),
                of(
                                "bad-state-of-the-new-law",
                                "The same, to a state that is not good.",
                                made -> then(made, "doubted"),
                                true,
                                GOOD.status(Reason.STATUS_SUSPENDED))
                        .policy(policy("2026-11-24T09:00:00Z")),
                of(
                        "policy-before-the-new-law",
                        "The same, under a policy that does not know the second version: what its states mean is not"
                                + " known.",
                        made -> then(made, "confirmed"),
                        true,
                        GOOD.status(Reason.DEFINITION_UNKNOWN)),
                of(
                                "file-before-the-new-law",
                                "The same, in a file that lacks the second version.",
                                made -> then(made, "confirmed"),
                                false,
                                GOOD.status(Reason.DEFINITION_UNKNOWN))
                        .policy(policy("2026-11-24T09:00:00Z")));
    }

    /** What becomes of the ruling. */
    private interface Life {
        RecordState of(RecordState made);
    }

    private static VerdictCase of(String name, String why, Life life, boolean second, Expected expected) {
        return SuccessionCases.of(
                name,
                why,
                SampleDefinitions.RULING,
                file -> {
                    file.record = Optional.of(life.of(SuccessionCases.record(file, true)));
                    file.recordTime = SampleFile.millis("2026-11-24T11:00:00Z");
                    file.definitions = second
                            ? List.of(SampleDefinitions.KEY, SampleDefinitions.RULING, second("2026-11-24T09:00:00Z"))
                            : List.of(SampleDefinitions.KEY, SampleDefinitions.RULING);
                },
                expected);
    }

    private static Bytes second(String from) {
        return Bytes.utf8(new String(SampleDefinitions.RULING.toArray(), StandardCharsets.UTF_8)
                .replace("\"version\": 1", "\"version\": 2")
                .replace("2026-01-01T00:00:00Z", from)
                .replace(
                        "\"states\": {",
                        "\"states\": {\"confirmed\": {\"standing\": \"good\", \"names\": {\"zh\": \"已确认\","
                                + " \"en\": \"Confirmed\"}},\"doubted\": {\"standing\": \"suspended\", \"names\":"
                                + " {\"zh\": \"存疑\", \"en\": \"Doubted\"}},"));
    }

    private static TrustPolicy policy(String from) {
        List<TrustedDefinition> known = new ArrayList<>(SampleDefinitions.trustedWithRuling(SampleDefinitions.RULING));
        known.add(
                new TrustedDefinition(new EntryType("ruling", 2), Sha256.digest(second(from)), SampleFile.time(from)));
        return SamplePolicy.policy(known);
    }

    private static RecordState then(RecordState made, String state) {
        return made.after(
                SampleFile.last(2, Hash.leaf(Bytes.utf8("another"))),
                new Interval(
                        SampleFile.time("2026-11-24T09:30:00Z"),
                        SampleFile.millis("2026-11-24T10:00:00Z"),
                        Optional.of(state),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Rests.none()));
    }
}
