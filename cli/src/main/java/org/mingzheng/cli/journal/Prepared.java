package org.mingzheng.cli.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;

/**
 * An entry that is ready to be submitted, with all that is needed to write its sealed file afterwards.
 *
 * @param sealed where the sealed file goes
 * @param entry canonical bytes
 * @param disclosures of its private fields: secrets
 */
public record Prepared(Path sealed, Bytes entry, List<Disclosure> disclosures) {
    /** {@return where the sealed file goes, without its name; absolute} */
    public Path folder() {
        return sealed.toAbsolutePath().resolveSibling("");
    }

    /** {@return the entry's id} */
    public Hash leaf() {
        return Hash.leaf(entry);
    }

    /** {@return the entry} */
    public Entry parsed() {
        return Entry.parse(entry).orThrow();
    }

    JsonObject json() {
        return JsonObject.builder()
                .put(
                        "disclosures",
                        JsonArray.ofTexts(
                                disclosures.stream().map(Disclosure::text).toList()))
                .put("entry", entry.base64Url())
                .put("sealed", Bytes.utf8(sealed.getFileName().toString()).base64Url())
                .build();
    }

    static Prepared read(Path folder, JsonObject json) {
        return new Prepared(
                folder.resolve(Path.of(name(json)).getFileName()),
                Bytes.ofBase64Url(json.text("entry")).orThrow(),
                json.array("disclosures").texts().stream()
                        .map(text -> Disclosure.parse(text).orThrow())
                        .toList());
    }

    private static String name(JsonObject json) {
        return new String(Bytes.ofBase64Url(json.text("sealed")).orThrow().toArray(), StandardCharsets.UTF_8);
    }

    /** {@return the file's name; never the secrets} */
    @Override
    public String toString() {
        return sealed.toString();
    }
}
