package org.mingzheng.cli.timeline;

import java.util.Locale;
import java.util.Optional;
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

    String state(Entry entry, String code) {
        return Wording.both(wording(entry).state(code), code);
    }

    String basis(Entry entry, String code) {
        return Wording.both(wording(entry).basis(code), code);
    }

    String reason(Entry entry, String code) {
        return Wording.both(wording(entry).reason(code), code);
    }

    /** What a state means to whoever relies on the record; nothing if nobody here knows. */
    Optional<Standing> standing(Entry entry, String state) {
        return wording(entry).definition().map(known -> known.standing(state));
    }
}
