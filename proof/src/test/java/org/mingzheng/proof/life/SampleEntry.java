package org.mingzheng.proof.life;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.TestKeys;

/** An entry of a type to show: of the event that asks for most. */
public final class SampleEntry {
    private SampleEntry() {}

    /** Its JSON, a line a member. */
    public static String of(String type) {
        Play play = new Play();
        Entry entry = type.equals("key") ? key(play) : most(play, type).entry();
        JsonObject json =
                (JsonObject) Json.parse(entry.canonical(), Entry.MAX_SIZE).orThrow();
        StringBuilder text = new StringBuilder("{");
        json.members()
                .forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                        .append("\n  \"" + name + "\": ")
                        .append(member(value)));
        return text.append("\n}").toString();
    }

    /** Objects of a list a line each. */
    private static String member(Json value) {
        if (value instanceof JsonArray(var items) && items.size() > 0 && items.getFirst() instanceof JsonObject) {
            return items.stream().map(SampleEntry::text).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
        }
        return text(value);
    }

    private static String text(Json value) {
        return new String(value.canonical().toArray(), StandardCharsets.UTF_8);
    }

    private static Entry key(Play play) {
        return TestKeys.registration(play.ledger, play.home, Entries.NOTARY, play.now(), "notary")
                .entry();
    }

    static Draft most(Play play, String type) {
        Map.Entry<String, EventRule> event = play.definition(type).events().entrySet().stream()
                .filter(each -> each.getValue().through().isEmpty())
                .max(Comparator.comparingInt(each -> weight(each.getValue())))
                .orElseThrow();
        RecordId record = new RecordId(type, play.id(type));
        String from = event.getValue().moves().keySet().iterator().next();
        if (!from.equals(State.NEW)) {
            new Routes(play).reach(record, from, Map.of());
        }
        return new Writer(play, record, event.getKey(), Map.of()).write(false);
    }

    private static int weight(EventRule rule) {
        return rule.links().stream().mapToInt(LinkRule::least).sum()
                + rule.seals().stream().mapToInt(SealRule::least).sum()
                + rule.fields().required().size();
    }
}
