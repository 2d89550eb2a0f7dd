package org.mingzheng.cli.trust;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.Sha256;

/** A key's fingerprint as people compare it, on paper or over the telephone. */
final class Fingerprint {
    /** 128 bits: nobody finds another key with the same. */
    private static final int BYTES = 16;

    private static final int GROUP = 4;

    private Fingerprint() {}

    /** The first 16 bytes of SHA-256 of the verifier key's text form, in groups of four hex digits. */
    static String of(VerifierKey key) {
        String digits = Sha256.digest(Bytes.utf8(key.encoded())).slice(0, BYTES).hex();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < digits.length(); i += GROUP) {
            groups.add(digits.substring(i, i + GROUP));
        }
        return String.join(" ", groups);
    }
}
