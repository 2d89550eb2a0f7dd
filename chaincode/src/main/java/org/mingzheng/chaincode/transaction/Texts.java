package org.mingzheng.chaincode.transaction;

import java.nio.charset.StandardCharsets;
import org.mingzheng.proof.bytes.Bytes;

/** UTF-8, whatever the machine's default is. */
public final class Texts {
    private Texts() {}

    /**
     * {@return the text of these bytes} What is not UTF-8 becomes U+FFFD, which no name allows.
     *
     * @param utf8 any bytes
     */
    public static String of(Bytes utf8) {
        return new String(utf8.unsafeArray(), StandardCharsets.UTF_8);
    }
}
