package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.NumberRule;
import org.mingzheng.proof.definition.vocabulary.PatternMatch;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** Numbers: of the right year, and each given once by an issuer, which a record of its own guards. */
final class NumberRules {
    private static final String TYPE = "number";
    private static final String TAKEN = "taken";
    private static final long ZONE = 8 * 3600L;

    private NumberRules() {}

    static Optional<Move> check(Matter matter) {
        Entry entry = matter.entry();
        Optional<RecordId> guard =
                guard(matter.definition(), entry, matter.log().owner());
        if (guard.isEmpty()) {
            return Optional.empty();
        }
        NumberRule rule = matter.definition().number().orElseThrow();
        year(rule, entry);
        Matter.require(
                matter.records().apply(guard.get()).isEmpty(),
                Reason.NUMBER_TAKEN,
                rule.field(),
                "another record of this issuer has this number");
        JsonObject facts =
                JsonObject.builder().put("record", entry.place().record()).build();
        return Optional.of(
                new Move(guard.get(), Optional.of(new Interval(matter.effective(), matter.time(), TAKEN)), facts));
    }

    private static void year(NumberRule rule, Entry entry) {
        Optional<Integer> year =
                rule.pattern().match(entry.fields().open().text(rule.field())).flatMap(PatternMatch::year);
        int now = yearInChina(entry.event().effectiveAt());
        boolean good = year.map(number -> number <= now && number >= now - rule.yearsBack())
                .orElse(true);
        Matter.require(good, Reason.NUMBER_YEAR, rule.field(), "the number is of another year");
    }

    private static int yearInChina(UtcTime instant) {
        return Integer.parseInt(
                new UtcTime(instant.epochSecond() + ZONE).toString().substring(0, 4));
    }

    /** The record that guards the entry's number, if it sets one. */
    static Optional<RecordId> guard(Definition definition, Entry entry, String owner) {
        return definition.number().flatMap(rule -> {
            boolean sets = entry.fields().open().members().get(rule.field()) instanceof JsonString;
            return sets
                    ? Optional.of(guard(
                            definition.type().name(),
                            owner,
                            entry.fields().open().text(rule.field())))
                    : Optional.empty();
        });
    }

    private static RecordId guard(String type, String owner, String number) {
        Bytes text = Bytes.utf8(type + "\n" + owner + "\n" + number);
        return new RecordId(TYPE, Sha256.digest(text).base64Url());
    }
}
