package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;

/** States and events in the order in which a record can come to them, so that pages do not follow the alphabet. */
final class LifeOrder {
    private LifeOrder() {}

    static List<String> states(Definition definition) {
        List<String> ordered = new ArrayList<>(List.of(State.NEW));
        for (int i = 0; i < ordered.size(); i++) {
            for (EventRule rule : definition.events().values()) {
                String to = rule.moves().get(ordered.get(i));
                if (to != null && !to.equals(State.BEFORE) && !ordered.contains(to)) {
                    ordered.add(to);
                }
            }
        }
        return ordered.subList(1, ordered.size());
    }

    static List<String> events(Definition definition) {
        List<String> states = states(definition);
        Comparator<String> first =
                Comparator.comparingInt(event -> definition.events().get(event).moves().keySet().stream()
                        .mapToInt(states::indexOf)
                        .min()
                        .orElse(0));
        return definition.events().keySet().stream()
                .sorted(first.thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
