package org.mingzheng.proof.judgement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.definition.rule.FieldRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Which fields there are, and what they hold. */
final class FieldRules {
    private FieldRules() {}

    static void check(Matter matter, FieldRule rule) {
        Fields fields = matter.entry().fields();
        for (String name : rule.required()) {
            boolean there = fields.open().has(name) || fields.digests().containsKey(name);
            Matter.require(there, Reason.MISSING_FIELD, name, "the event demands this field");
        }
        fields.open().members().forEach((name, value) -> open(matter, rule, name, value));
        for (String name : fields.digests().keySet()) {
            boolean known = isIn(rule, name) && field(matter, name) instanceof Field.Secret;
            Matter.require(known, Reason.UNKNOWN_FIELD, name, "no private field of this event");
        }
        matter.definition().bounds().validity().ifPresent(validity -> order(facts(matter), validity));
    }

    private static void open(Matter matter, FieldRule rule, String name, Json value) {
        if (!isIn(rule, name) || !(field(matter, name) instanceof Field.Open open)) {
            throw new RejectedException(Reason.UNKNOWN_FIELD, "public", "a field that the event does not have");
        }
        open.kind().check(name, value);
    }

    private static @Nullable Field field(Matter matter, String name) {
        return matter.definition().words().fields().get(name);
    }

    private static boolean isIn(FieldRule rule, String name) {
        return rule.required().contains(name) || rule.allowed().contains(name);
    }

    private static void order(JsonObject facts, Validity validity) {
        Optional<Long> from = validity.from().flatMap(name -> Validity.instant(facts, name, 0));
        Optional<Long> until = validity.until().flatMap(name -> Validity.instant(facts, name, Validity.DAY));
        boolean order = from.isEmpty() || until.isEmpty() || from.get() < until.get();
        Matter.require(order, Reason.VALIDITY_ORDER, validity.until().orElse(""), "the validity ends before it begins");
    }

    /** The record's facts after the entry. */
    static JsonObject facts(Matter matter) {
        JsonObject before = matter.before().map(RecordState::facts).orElse(JsonObject.empty());
        Map<String, Json> facts = new TreeMap<>(before.members());
        matter.entry().fields().open().members().forEach((name, value) -> {
            if (field(matter, name) instanceof Field.Open open && open.keep()) {
                facts.put(name, value);
            }
        });
        return new JsonObject(facts);
    }
}
