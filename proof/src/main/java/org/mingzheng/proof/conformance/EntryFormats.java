package org.mingzheng.proof.conformance;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** What the vectors of entries, seals, disclosures and documents ask; the outputs are described in their specifications. */
final class EntryFormats {
    private EntryFormats() {}

    static Result<Bytes> entry(VectorFiles files) {
        return Entry.parse(files.bytes("input"))
                .map(entry -> Bytes.utf8(entry.leafHash().value().hex() + "\n").concat(entry.unsealed()));
    }

    static Result<Bytes> seal(VectorFiles files) {
        return Entry.parse(files.bytes("entry"))
                .then(entry -> key(files).then(key -> sealOf(entry, key).verify(entry, key)))
                .map(seal -> seal.header().canonical());
    }

    private static Result<PublicKey> key(VectorFiles files) {
        return SignatureSuite.of(files.text("suite"))
                .then(suite -> Bytes.ofBase64Url(files.text("key")).then(key -> PublicKey.of(suite, key)));
    }

    /** The seal that names the key, or the first, which does not. */
    private static Seal sealOf(Entry entry, PublicKey key) {
        return entry.seals().stream()
                .filter(seal -> seal.header().kid().equals(SealHeader.kid(key)))
                .findFirst()
                .orElse(entry.seals().getFirst());
    }

    static Result<Bytes> disclosure(VectorFiles files) {
        return Entry.parse(files.bytes("entry"))
                .then(entry -> Disclosure.parse(files.text("disclosure")).then(disclosure -> disclosure.opens(entry)))
                .map(disclosure -> disclosure.value().canonical());
    }

    static Result<Bytes> document(VectorFiles files) {
        return Json.parse(files.bytes("digests"), Disclosure.MAX_SIZE)
                .then(DocumentDigests::of)
                .then(digests -> digests.matches(files.bytes("document")))
                .map(digests -> digests.json().canonical());
    }
}
