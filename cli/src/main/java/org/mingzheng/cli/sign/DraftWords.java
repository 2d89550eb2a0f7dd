package org.mingzheng.cli.sign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.entry.Wording;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * A draft in words: what whoever seals it puts their name to, every field of it, and the digest of exactly that.
 *
 * @param texts where it is told
 * @param draft that is told
 * @param wording what its codes are called
 */
record DraftWords(Texts texts, Draft draft, Wording wording) {
    static DraftWords of(Texts texts, Draft draft) {
        return new DraftWords(
                texts, draft, Wording.shipped(draft.entry(), texts.bundle().getLocale()));
    }

    void tell() {
        Entry entry = draft.entry();
        Event event = entry.event();
        texts.say(
                "sign.entry",
                Wording.both(wording.type(), entry.place().type().toString()),
                entry.place().recordId(),
                Wording.both(wording.event(event.name()), event.name()),
                event.actor());
        if (wording.definition().isEmpty()) {
            texts.say("sign.unknown-type");
        }
        texts.say("sign.place", entry.place().origin(), entry.place().channel(), event.effectiveAt());
        event.reason().ifPresent(code -> value("sign.reason", Wording.both(wording.reason(code), code)));
        event.basis().forEach(code -> value("sign.basis", Wording.both(wording.basis(code), code)));
        fields(entry);
        entry.links()
                .forEach(link -> value(
                        "sign.link",
                        link.rel() + " " + link.record()
                                + link.at().map(at -> "@" + at).orElse("")));
        entry.seals()
                .forEach(seal -> texts.say(
                        "sign.seal",
                        seal.header().role(),
                        seal.header().vote().code(),
                        seal.header().kid()));
        texts.say(
                "sign.count",
                entry.fields().open().members().size(),
                entry.fields().digests().size(),
                entry.links().size(),
                entry.seals().size());
        texts.say("sign.digest", Sha256.digest(entry.unsealed()).hex());
    }

    private void fields(Entry entry) {
        entry.fields().open().members().forEach((name, value) -> value("sign.field", label(name), text(value)));
        draft.disclosures().forEach(this::tell);
        entry.fields().digests().keySet().stream()
                .filter(name -> draft.disclosures().stream()
                        .noneMatch(each -> each.name().equals(name)))
                .forEach(name -> texts.say("sign.undisclosed", label(name)));
    }

    private void tell(Disclosure disclosure) {
        document(disclosure)
                .ifPresentOrElse(
                        this::document,
                        () -> value("sign.private", label(disclosure.name()), text(disclosure.value())));
    }

    private static Optional<DocumentDigests> document(Disclosure disclosure) {
        return disclosure.name().equals(DocumentDigests.FIELD)
                        && DocumentDigests.of(disclosure.value())
                                instanceof Result.Accepted<DocumentDigests>(var digests)
                ? Optional.of(digests)
                : Optional.empty();
    }

    private void document(DocumentDigests document) {
        value("sign.document", document.name());
        texts.say("sign.document-content", document.size(), document.mediaType());
        texts.say("sign.document-digest", "SHA-256", document.sha256().hex());
        texts.say("sign.document-digest", "SM3", document.sm3().hex());
    }

    private String label(String name) {
        return Wording.both(wording.field(name), name);
    }

    /** The value is the last argument. */
    private void value(String key, String... arguments) {
        List<String> lines = Wrapped.lines(arguments[arguments.length - 1]);
        arguments[arguments.length - 1] = lines.getFirst();
        texts.say(key, (Object[]) arguments);
        lines.stream().skip(1).forEach(line -> texts.say("sign.more", line));
    }

    private static String text(Json value) {
        return value instanceof JsonString(String text)
                ? text
                : new String(value.canonical().toArray(), StandardCharsets.UTF_8);
    }
}
