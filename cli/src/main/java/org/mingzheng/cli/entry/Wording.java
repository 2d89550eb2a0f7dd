package org.mingzheng.cli.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.suite.Sha256;

/**
 * What an entry's codes are called in a person's language. Only a definition that is known beforehand names anything: in a stranger's a
 * state may be called whatever deceives.
 *
 * @param definition that is known; without one there are no names
 * @param language Chinese, or else English
 */
public record Wording(Optional<Definition> definition, Locale language) {
    /**
     * {@return the wording of an entry by the definitions that this program came with}
     *
     * @param entry names its definition by digest
     * @param language Chinese, or else English
     */
    public static Wording shipped(Entry entry, Locale language) {
        Optional<Definition> definition = EntryTypeFiles.all().stream()
                .filter(type -> type.equals(entry.place().type()))
                .filter(type -> Sha256.digest(EntryTypeFiles.definition(type))
                        .equals(entry.place().definition()))
                .map(EntryTypeFiles::rules)
                .findFirst();
        return new Wording(definition, language);
    }

    /** {@return the type's name} */
    public Optional<String> type() {
        return definition.map(known -> known.identity().names()).map(this::said);
    }

    /**
     * {@return an event's name}
     *
     * @param code of the event
     */
    public Optional<String> event(String code) {
        return definition
                .flatMap(known -> Optional.ofNullable(known.events().get(code)))
                .map(EventRule::names)
                .map(this::said);
    }

    /**
     * {@return a state's name}
     *
     * @param code of the state
     */
    public Optional<String> state(String code) {
        return definition
                .flatMap(known -> Optional.ofNullable(known.words().states().get(code)))
                .map(State::names)
                .map(this::said);
    }

    /**
     * {@return a mark's name}
     *
     * @param code of the mark
     */
    public Optional<String> mark(String code) {
        return definition
                .flatMap(known -> Optional.ofNullable(known.words().marks().get(code)))
                .map(State::names)
                .map(this::said);
    }

    /**
     * {@return a field's name}
     *
     * @param code of the field
     */
    public Optional<String> field(String code) {
        return definition
                .flatMap(known -> Optional.ofNullable(known.words().fields().get(code)))
                .map(Field::names)
                .map(this::said);
    }

    /**
     * {@return the name of a legal basis}
     *
     * @param code of the basis
     */
    public Optional<String> basis(String code) {
        return code(definition.map(known -> known.words().bases()), code);
    }

    /**
     * {@return a reason's name}
     *
     * @param code of the reason
     */
    public Optional<String> reason(String code) {
        return code(definition.map(known -> known.words().reasons()), code);
    }

    private Optional<String> code(Optional<Map<String, Names>> codes, String code) {
        return codes.flatMap(known -> Optional.ofNullable(known.get(code))).map(this::said);
    }

    /**
     * {@return a code with its name before it, if it has one}
     *
     * @param name what the code is called
     * @param code itself
     */
    public static String both(Optional<String> name, String code) {
        return name.map(known -> known + " (" + code + ")").orElse(code);
    }

    /**
     * {@return the name in the person's language}
     *
     * @param names in both
     */
    public String said(Names names) {
        return language.getLanguage().equals("zh") ? names.zh() : names.en();
    }
}
