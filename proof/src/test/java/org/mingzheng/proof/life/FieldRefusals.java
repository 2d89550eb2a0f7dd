package org.mingzheng.proof.life;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.NumberRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** Wrong fields and numbers. */
final class FieldRefusals {
    private static final long YEAR = 366 * 86_400L;

    private FieldRefusals() {}

    static void check(Attempt attempt) {
        attempt.refused("unknown field", "unknown-field", draft -> draft.field("colour", "red"));
        attempt.refused("unknown private field", "unknown-field", draft -> draft.secret("colour"));
        for (String name : attempt.rule.fields().required()) {
            attempt.refused("without " + name, "missing-field", draft -> draft.without(name));
            if (attempt.definition.words().fields().get(name) instanceof Field.Open open) {
                open(attempt, name, open.kind());
            } else {
                String text = "某人";
                attempt.refused(
                        "public " + name,
                        "unknown-field",
                        draft -> draft.without(name).field(name, text));
            }
        }
        attempt.definition
                .number()
                .filter(rule -> attempt.entry.fields().open().has(rule.field()))
                .ifPresent(rule -> number(attempt, rule));
    }

    private static void open(Attempt attempt, String name, FieldKind kind) {
        attempt.refused(
                "private " + name, "unknown-field", draft -> draft.without(name).secret(name));
        Json other = kind instanceof FieldKind.Whole ? new JsonString("1") : new JsonInteger(1);
        attempt.refused("type of " + name, "wrong-type", draft -> draft.field(name, other));
        switch (kind) {
            case FieldKind.Text(int most, var pattern) -> {
                attempt.refused("long " + name, "text-length", draft -> draft.field(name, "长".repeat(most + 1)));
                if (pattern.isPresent()) {
                    attempt.refused("form of " + name, "pattern-mismatch", draft -> draft.field(name, "x"));
                }
            }
            case FieldKind.Code _ ->
                attempt.refused("code in " + name, "unknown-value", draft -> draft.field(name, "red"));
            case FieldKind.Whole(long _, long most)
            when most < JsonInteger.MAX ->
                attempt.refused("large " + name, "out-of-range", draft -> draft.field(name, most + 1));
            case FieldKind.Day(), FieldKind.Instant() ->
                attempt.refused("day in " + name, "time-malformed", draft -> draft.field(name, "2026-02-30"));
            case FieldKind.Binary _ ->
                attempt.refused("size of " + name, "out-of-range", draft -> draft.field(name, "AAAA"));
            default -> {}
        }
    }

    private static void number(Attempt attempt, NumberRule rule) {
        long back = (rule.yearsBack() + 1) * YEAR;
        String past = new Samples("", 7, new UtcTime(attempt.play.now().epochSecond() - back)).numbered(rule.pattern());
        if (rule.pattern().match(past).orElseThrow().year().isPresent()) {
            attempt.refused("year of the number", "number-year", draft -> draft.field(rule.field(), past));
        }
        String text = attempt.definition.type().name() + "\n" + attempt.log.owner() + "\n"
                + attempt.entry.fields().open().text(rule.field());
        RecordId guard = new RecordId("number", Sha256.digest(Bytes.utf8(text)).base64Url());
        RecordState any = attempt.play.ledger.records.values().iterator().next();
        attempt.play.aside(() -> {
            attempt.play.ledger.records.put(guard, any);
            attempt.judged("taken number", "number-taken", attempt.entry, attempt.log, attempt.play.now());
        });
    }
}
