package org.mingzheng.proof.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.log.Hash;

/** What a simple model says of a ruling, which knows neither intervals nor definitions: the worst of what was told of it. */
final class RulingModel {
    /** An accepted event. */
    record Told(String event, long effective, Hash leaf) {}

    private final List<Told> told;

    RulingModel(List<Told> told) {
        this.told = told;
    }

    private long from(Told each) {
        boolean start = each.event.equals("ended") || each.event.equals("voided-in-part");
        return start ? told.getFirst().effective : each.effective;
    }

    private List<Told> until(long at) {
        return told.stream().filter(each -> from(each) <= at).toList();
    }

    Optional<Standing> standing(long at) {
        Optional<Standing> state = Optional.empty();
        boolean stayed = false;
        boolean part = false;
        for (Told each : until(at)) {
            switch (each.event) {
                case "made" -> {
                    state = Optional.of(Standing.GOOD);
                    stayed = false;
                }
                case "remitted" -> state = Optional.of(Standing.PENDING);
                case "ended" -> state = Optional.of(Standing.ENDED);
                case "stayed" -> stayed = true;
                case "resumed" -> stayed = false;
                case "voided-in-part" -> part = true;
                default -> {}
            }
        }
        Standing marks = stayed || part ? Standing.SUSPENDED : Standing.GOOD;
        return state.map(known -> known.compareTo(marks) > 0 ? known : marks);
    }

    Optional<Hash> document(long at) {
        return until(at).stream()
                .filter(each -> each.event.equals("made"))
                .reduce((_, last) -> last)
                .map(Told::leaf);
    }

    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        for (Told each : told) {
            switch (each.event) {
                case "stayed", "published" -> marks.add(each.event);
                case "voided-in-part" -> marks.add("void-in-part");
                case "made", "resumed" -> marks.remove("stayed");
                default -> {}
            }
        }
        return marks;
    }
}
