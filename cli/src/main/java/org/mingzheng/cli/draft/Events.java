package org.mingzheng.cli.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;

/** The events of the newest version of a type, by its definition. */
public final class Events {
    private Events() {}

    /**
     * {@return the event that begins a record of a type}
     *
     * @param type the name of an entry type
     * @throws Fault if there are several, which it names
     */
    public static String first(String type) {
        List<String> first = direct(type).entrySet().stream()
                .filter(event -> begins(event.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (first.size() != 1) {
            throw Fault.of(Events.class, "draft.several-first", type, String.join(", ", first));
        }
        return first.getFirst();
    }

    /**
     * {@return what a type says of an event}
     *
     * @param type the name of an entry type
     * @param event its name
     * @throws Fault if the type has no such event, or only other types' entries make it happen
     */
    public static EventRule rule(String type, String event) {
        EventRule rule = direct(type).get(event);
        if (rule == null) {
            throw Fault.of(Events.class, "draft.no-event", type, event, names(type));
        }
        return rule;
    }

    /**
     * {@return whether an event begins a record}
     *
     * @param rule of the event
     */
    public static boolean begins(EventRule rule) {
        return rule.moves().containsKey(State.NEW);
    }

    /**
     * {@return the names of the events that entries of a type tell, for people}
     *
     * @param type the name of an entry type
     */
    public static String names(String type) {
        return String.join(", ", direct(type).keySet().stream().sorted().toList());
    }

    private static Map<String, EventRule> direct(String type) {
        Definition definition = EntryTypeFiles.rules(EntryTypeFiles.newest(type));
        Map<String, EventRule> direct = new TreeMap<>(definition.events());
        direct.values().removeIf(rule -> !rule.through().isEmpty());
        return direct;
    }
}
