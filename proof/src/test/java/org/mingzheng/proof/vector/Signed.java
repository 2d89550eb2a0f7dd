package org.mingzheng.proof.vector;

import java.util.Map;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** The inputs of a vector of the format {@code signature}, to be changed one by one. */
record Signed(String suite, Bytes key, Bytes message, Bytes signature) {
    /** A good one. */
    static Signed signed(SignatureSuite suite) {
        PrivateKey key =
                PrivateKey.of(suite, Sha256.digest(Bytes.utf8("key 1"))).orThrow();
        Bytes message = Bytes.utf8("one entry, sealed");
        return new Signed(suite.label(), key.publicKey().encoded(), message, key.sign(message));
    }

    static Bytes hex(String digits) {
        return Bytes.ofHex(digits).orThrow();
    }

    Signed suite(String changed) {
        return new Signed(changed, key, message, signature);
    }

    Signed key(Bytes changed) {
        return new Signed(suite, changed, message, signature);
    }

    Signed message(String changed) {
        return new Signed(suite, key, Bytes.utf8(changed), signature);
    }

    Signed signature(Bytes changed) {
        return new Signed(suite, key, message, changed);
    }

    /** The key in its other form. */
    Signed compressed() {
        return key(Bytes.wrap(new byte[] {(byte) (2 + key.at(64) % 2)}).concat(key.slice(1, 33)));
    }

    Vector good(String name, String why) {
        return good(name, why, key);
    }

    Vector good(String name, String why, Bytes output) {
        return Vector.good("signature", name, why, files(), output);
    }

    Vector bad(String name, String why, Reason reason) {
        return Vector.bad("signature", name, why, files(), reason);
    }

    private Map<String, Bytes> files() {
        return Map.of("suite", Bytes.utf8(suite + "\n"), "key", key, "message", message, "signature", signature);
    }
}
