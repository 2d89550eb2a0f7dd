package org.mingzheng.cli.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.json.JsonString;

/**
 * From a file to a sealed entry. May be asked by several threads at once.
 *
 * @param drafting of the log
 * @param terms what the file is sealed as
 * @param key the organisation's seal
 */
record Preparing(Drafting drafting, SealTerms terms, SealKey key) {
    /** The event that begins a record of a document. */
    private static final String ISSUED = "issued";

    Prepared of(Target target) throws IOException {
        return of(target, DocumentDigester.digest(target.document()));
    }

    Prepared of(Target target, DocumentDigests digests) {
        List<Disclosure> disclosures = new ArrayList<>();
        disclosures.add(drafting.disclosure(DocumentDigests.FIELD, digests.json()));
        terms.hidden().forEach((name, text) -> disclosures.add(drafting.disclosure(name, new JsonString(text))));
        Entry entry = Drafting.sealed(
                drafting.place(terms.type(), drafting.recordId(), Optional.empty()),
                drafting.event(ISSUED, Optional.empty()),
                Fields.of(open(), disclosures),
                KeyRecords.ORGANISATION_SEAL,
                key.key());
        return new Prepared(target.sealed(), entry.canonical(), disclosures);
    }

    private JsonObject open() {
        JsonObjectBuilder fields = JsonObject.builder();
        terms.number().ifPresent(number -> fields.put("number", number));
        terms.open().forEach(fields::put);
        return fields.build();
    }
}
