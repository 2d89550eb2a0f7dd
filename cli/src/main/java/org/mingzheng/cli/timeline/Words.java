package org.mingzheng.cli.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.cli.entry.Wording;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;

/** What an entry's codes mean, in the reader's language, by the definition that the entry names; the code where there is none. */
record Words(Definitions definitions, Locale language) {
    private Wording wording(Entry entry) {
        return new Wording(
                definitions.find(entry.place().type().name(), entry.place().definition()), language);
    }

    String type(Entry entry) {
        return Wording.both(wording(entry).type(), entry.place().type().name());
    }

    String event(Entry entry) {
        String code = entry.event().name();
        return Wording.both(wording(entry).event(code), code);
    }

    /** The state after a moment, and the marks that the record has then. */
    String state(Entry own, Moment moment) {
        Wording wording = wording(own);
        Stream<String> marks = moment.marks().stream().map(mark -> Wording.both(wording.mark(mark), mark));
        String state = Wording.both(wording.state(moment.stateName()), moment.stateName());
        return Stream.concat(Stream.of(state), marks).collect(Collectors.joining(" · "));
    }

    String basis(Entry entry, String code) {
        return Wording.both(wording(entry).basis(code), code);
    }

    String reason(Entry entry, String code) {
        return Wording.both(wording(entry).reason(code), code);
    }

    /** What the state and the marks after a moment mean to whoever relies on the record; nothing if nobody here knows. */
    Optional<Standing> standing(Entry own, Moment moment) {
        return wording(own)
                .definition()
                .map(known -> moment.marks().stream()
                        .map(known::markStanding)
                        .reduce(known.standing(moment.stateName()), Standing::worse));
    }
}
