package org.mingzheng.verifier;

import java.nio.charset.StandardCharsets;
import org.mingzheng.proof.bytes.Bytes;

/**
 * What was answered.
 *
 * @param code {@code ok}, the code of a reason, or {@code error}
 * @param rest the output, the detail, or the class of the exception
 */
record Answer(String code, Bytes rest) {
    /** Reads a code and base64, from ask.js. */
    static Answer read(String line) {
        String[] words = line.split(" ", -1);
        return new Answer(words[0], Bytes.ofBase64(words[1]).orThrow());
    }

    @Override
    public String toString() {
        return code + ": " + (code.equals("ok") ? rest : new String(rest.unsafeArray(), StandardCharsets.UTF_8));
    }
}
