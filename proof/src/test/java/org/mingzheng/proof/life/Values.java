package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.time.UtcTime;

/**
 * Values for the public fields of an entry.
 *
 * @param play where
 * @param record whose
 * @param rule of the event
 * @param wants values that some fields must have
 */
record Values(Play play, RecordId record, EventRule rule, Map<String, Json> wants) {
    private static final long LONG = 30L * 86_400;

    /** Values of the public fields that the entry is to have. */
    Map<String, Json> own(Optional<String> reason) {
        Definition definition = play.definition(record.type());
        Map<String, Json> own = new HashMap<>();
        Set<String> names = new TreeSet<>(rule.fields().required());
        rule.fields().allowed().stream().filter(wants::containsKey).forEach(names::add);
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.WithReason(String field, String code)
                    && reason.equals(Optional.of(code))) {
                names.add(field);
            }
        }
        for (String name : names) {
            if (definition.words().fields().get(name) instanceof Field.Open open) {
                own.put(name, wants.containsKey(name) ? wants.get(name) : value(name, open.kind()));
            }
        }
        return own;
    }

    private Json value(String name, FieldKind kind) {
        Set<String> roles = play.keyFields.roles(record.type(), name);
        UtcTime time = isLate(name) ? new UtcTime(play.now().epochSecond() + LONG) : play.now();
        if (roles.isEmpty()) {
            return new Samples(record.id() + name, play.next(), time).of(kind);
        }
        Optional<String> list = rule.predicates().stream()
                .filter(each -> each instanceof Predicate.MemberOf(String field, String _) && field.equals(name))
                .map(each -> ((Predicate.MemberOf) each).list())
                .findFirst();
        if (list.isPresent()) {
            return new JsonString(play.kid(record.id(), list.get() + 0, roles));
        }
        if (kind instanceof FieldKind.Many many) {
            List<String> kids = new ArrayList<>();
            for (int i = 0; i < Math.min(many.most(), Math.max(3, many.least())); i++) {
                kids.add(play.kid(record.id(), name + i, roles));
            }
            return JsonArray.ofTexts(kids);
        }
        return new JsonString(play.kid(record.id(), name, roles));
    }

    /** Whether a time must lie after others. */
    private boolean isLate(String name) {
        boolean end = play.definition(record.type())
                .bounds()
                .validity()
                .flatMap(Validity::until)
                .equals(Optional.of(name));
        return end
                || rule.predicates().stream()
                        .anyMatch(each -> each instanceof Predicate.NotAfter(String first, String later)
                                && later.equals(name)
                                && first.equals(Predicate.EFFECTIVE_AT));
    }
}
