package org.mingzheng.cli.sign;

import java.nio.charset.StandardCharsets;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonString;

/**
 * A draft in words: what whoever seals it puts their name to, every field of it.
 *
 * @param texts where it is told
 */
record DraftWords(Texts texts) {
    void tell(Draft draft) {
        Entry entry = draft.entry();
        texts.say(
                "sign.entry",
                entry.place().type(),
                entry.place().record(),
                entry.event().name(),
                entry.event().actor());
        texts.say("sign.place", entry.place().origin(), entry.event().effectiveAt());
        entry.event().reason().ifPresent(reason -> texts.say("sign.reason", reason));
        entry.event().basis().forEach(basis -> texts.say("sign.basis", basis));
        entry.fields().open().members().forEach((name, value) -> texts.say("sign.field", name, text(value)));
        draft.disclosures().forEach(this::tell);
        entry.fields().digests().keySet().stream()
                .filter(name -> draft.disclosures().stream()
                        .noneMatch(each -> each.name().equals(name)))
                .forEach(name -> texts.say("sign.undisclosed", name));
        entry.links()
                .forEach(link -> texts.say(
                        "sign.link",
                        link.rel(),
                        link.record(),
                        link.at().map(at -> "@" + at).orElse("")));
        entry.seals()
                .forEach(seal -> texts.say(
                        "sign.seal",
                        seal.header().role(),
                        seal.header().vote().code(),
                        seal.header().kid()));
    }

    private void tell(Disclosure disclosure) {
        texts.say("sign.private", disclosure.name(), text(disclosure.value()));
    }

    private static String text(Json value) {
        return value instanceof JsonString(String text)
                ? text
                : new String(value.canonical().toArray(), StandardCharsets.UTF_8);
    }
}
