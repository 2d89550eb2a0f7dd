package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;

/**
 * The states of a type and the events between them, as a graph: events are nodes of their own, those that lead from the same states to
 * the same state in one; what leaves a state as it is, or leads back to the one before, stands in the state's box.
 *
 * @param definition of the type
 * @param lang of the names
 */
record Diagram(Definition definition, Lang lang) {
    List<Node> nodes() {
        Map<String, Node> states = new LinkedHashMap<>();
        Node start = new Node(Node.Kind.START, List.of(), "start");
        states.put(State.NEW, start);
        LifeOrder.states(definition).forEach(name -> states.put(name, state(name)));
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, List<String>> from = new LinkedHashMap<>();
        definition
                .events()
                .forEach((event, rule) -> leads(rule).forEach((to, sources) -> {
                    String key = sources + " " + to;
                    labels.computeIfAbsent(key, _ -> new ArrayList<>()).add(lang.of(rule.names()) + effect(rule));
                    from.put(key, sources);
                }));
        List<Node> nodes = new ArrayList<>(states.values());
        labels.forEach((key, lines) -> {
            Node event = new Node(Node.Kind.EVENT, lines, "event");
            from.get(key).forEach(source -> states.get(source).next.add(event));
            event.next.add(states.get(key.substring(key.lastIndexOf(' ') + 1)));
            nodes.add(event);
        });
        return nodes;
    }

    /** By new state: from which states. */
    private static Map<String, List<String>> leads(EventRule rule) {
        Map<String, List<String>> leads = new TreeMap<>();
        rule.moves().forEach((from, to) -> {
            if (!to.equals(from) && !to.equals(State.BEFORE)) {
                leads.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
            }
        });
        return leads;
    }

    private String effect(EventRule rule) {
        return rule.fromStart() ? lang.of("（自始）", " (ab initio)") : "";
    }

    private Node state(String name) {
        State state = definition.words().states().get(name);
        List<String> lines = new ArrayList<>(List.of(lang.of(state.names())));
        definition.events().values().forEach(rule -> {
            String to = rule.moves().get(name);
            if (name.equals(to)) {
                lines.add("↻ " + lang.of(rule.names()));
            } else if (State.BEFORE.equals(to)) {
                lines.add("↩ " + lang.of(rule.names()));
            }
        });
        return new Node(Node.Kind.STATE, lines, state.standing().code());
    }
}
