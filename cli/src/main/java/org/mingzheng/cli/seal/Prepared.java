package org.mingzheng.cli.seal;

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
record Prepared(Path sealed, Bytes entry, List<Disclosure> disclosures) {
    Hash leaf() {
        return Hash.leaf(entry);
    }

    Entry parsed() {
        return Entry.parse(entry).orThrow();
    }

    JsonObject json() {
        return JsonObject.builder()
                .put(
                        "disclosures",
                        JsonArray.ofTexts(
                                disclosures.stream().map(Disclosure::text).toList()))
                .put("entry", entry.base64Url())
                .put("sealed", sealed.getFileName().toString())
                .build();
    }

    static Prepared read(Path folder, JsonObject json) {
        return new Prepared(
                folder.resolve(Path.of(json.text("sealed")).getFileName()),
                Bytes.ofBase64Url(json.text("entry")).orThrow(),
                json.array("disclosures").texts().stream()
                        .map(text -> Disclosure.parse(text).orThrow())
                        .toList());
    }

    /** {@return the file's name; never the secrets} */
    @Override
    public String toString() {
        return sealed.toString();
    }
}
