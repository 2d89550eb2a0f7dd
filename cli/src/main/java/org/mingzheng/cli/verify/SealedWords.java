package org.mingzheng.cli.verify;

import java.util.Optional;
import org.mingzheng.cli.entry.Wording;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.verdict.Verdict;

/**
 * What was sealed, in words: which document of which type, what happened to it, since when, why.
 *
 * @param names in the language of the person
 * @param verdict whose entry it is
 * @param wording what the entry's codes are called
 */
record SealedWords(Names names, Verdict verdict, Wording wording) {
    private static final String NUMBER = "number";
    private static final String TITLE = "title";

    static SealedWords of(Names names, Verdict verdict) {
        return new SealedWords(names, verdict, names.wording(verdict));
    }

    void tell() {
        Texts texts = names.texts();
        Entry entry = verdict.entry();
        Event event = entry.event();
        String number = wording.definition()
                .flatMap(Definition::number)
                .map(rule -> rule.field())
                .orElse(NUMBER);
        texts.say(
                "verify.sealed",
                Wording.both(wording.type(), entry.place().type().toString()));
        field(number).ifPresent(value -> texts.say("verify.number", value));
        field(TITLE).ifPresent(value -> texts.say("verify.title", value));
        texts.say(
                "verify.event",
                wording.event(event.name()).orElse(event.name()),
                names.time(event.effectiveAt()),
                entry.place().recordId());
        event.reason().ifPresent(code -> texts.say("verify.event-reason", Wording.both(wording.reason(code), code)));
        event.basis().forEach(code -> texts.say("verify.basis", Wording.both(wording.basis(code), code)));
    }

    private Optional<String> field(String name) {
        return verdict.entry().fields().open().members().get(name) instanceof JsonString(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
