package org.mingzheng.proof.conformance;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DigestSuite;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Digests, signatures and signed notes. */
final class SuiteFormats {
    private SuiteFormats() {}

    static Result<Bytes> digest(VectorFiles files) {
        return DigestSuite.of(files.text("suite")).map(suite -> suite.digest(files.bytes("message")));
    }

    static Result<Bytes> signature(VectorFiles files) {
        return SignatureSuite.of(files.text("suite"))
                .then(suite -> PublicKey.of(suite, files.bytes("key")))
                .then(key -> key.verify(files.bytes("message"), files.bytes("signature")))
                .map(PublicKey::encoded);
    }

    static Result<Bytes> note(VectorFiles files) {
        return VerifierKey.parse(files.text("vkey"))
                .then(key -> Note.parse(files.bytes("note")).then(note -> note.verify(List.of(key))))
                .map(verified -> Bytes.utf8(verified.text()));
    }
}
