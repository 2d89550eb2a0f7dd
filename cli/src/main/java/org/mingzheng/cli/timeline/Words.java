package org.mingzheng.cli.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;

/** What an entry's codes mean, in the reader's language, by the definition that the entry names; the code where there is none. */
record Words(Definitions definitions, Locale language) {
    private Optional<Definition> definition(Entry entry) {
        Bytes digest = entry.place().definition();
        return definitions.find(entry.place().type().name(), digest);
    }

    private String named(Optional<Names> names, String code) {
        boolean chinese = language.getLanguage().equals("zh");
        return names.map(known -> (chinese ? known.zh() : known.en()) + " (" + code + ")")
                .orElse(code);
    }

    String type(Entry entry) {
        return named(
                definition(entry).map(known -> known.identity().names()),
                entry.place().type().name());
    }

    String event(Entry entry) {
        String code = entry.event().name();
        return named(
                definition(entry)
                        .flatMap(known -> Optional.ofNullable(known.events().get(code)))
                        .map(EventRule::names),
                code);
    }

    String state(Entry entry, String code) {
        return named(
                definition(entry)
                        .flatMap(known ->
                                Optional.ofNullable(known.words().states().get(code)))
                        .map(state -> state.names()),
                code);
    }

    String basis(Entry entry, String code) {
        return named(code(entry, code, true), code);
    }

    String reason(Entry entry, String code) {
        return named(code(entry, code, false), code);
    }

    private Optional<Names> code(Entry entry, String code, boolean basis) {
        return definition(entry).flatMap(known -> {
            Map<String, Names> codes =
                    basis ? known.words().bases() : known.words().reasons();
            return Optional.ofNullable(codes.get(code));
        });
    }

    /** What a state means to whoever relies on the record; nothing if nobody here knows. */
    Optional<Standing> standing(Entry entry, String state) {
        return definition(entry).map(known -> known.standing(state));
    }
}
