package org.mingzheng.cli.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.suite.Sha256;

/**
 * What the entries of a run say, as a journal keeps it: enough to tell another run's from one's own.
 *
 * @param digest of everything that was asked for, what is private included
 * @param words the public part, for people
 */
public record Terms(String digest, String words) {
    private static final int MAX_WORDS = 300;

    /**
     * {@return those of a run}
     *
     * @param terms what its entries say
     */
    public static Terms of(EntryTerms terms) {
        List<String> words = new ArrayList<>(List.of(terms.type() + " " + terms.event()));
        terms.effectiveAt().ifPresent(instant -> words.add("effective-at=" + instant));
        terms.basis().forEach(code -> words.add("basis=" + code));
        terms.reason().ifPresent(code -> words.add("reason=" + code));
        terms.open()
                .members()
                .forEach((name, value) ->
                        words.add(name + "=" + (value instanceof JsonString(String text) ? text : value)));
        terms.links().forEach(link -> words.add(link.rel() + "=" + link.record()));
        String open = String.join(", ", words);
        String all = open + "\n" + terms.actor() + "\n" + terms.open().canonical() + "\n" + terms.links() + "\n"
                + new TreeMap<>(terms.hidden());
        return new Terms(
                Sha256.digest(Bytes.utf8(all)).hex(),
                open.substring(
                        0, open.offsetByCodePoints(0, Math.min(MAX_WORDS, open.codePointCount(0, open.length())))));
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("terms", digest)
                .put("words", Bytes.utf8(words).base64Url())
                .build();
    }

    static Terms read(JsonObject json) {
        String words =
                new String(Bytes.ofBase64Url(json.text("words")).orThrow().toArray(), StandardCharsets.UTF_8);
        return new Terms(json.text("terms"), words);
    }

    /** {@return the words} */
    @Override
    public String toString() {
        return words;
    }
}
