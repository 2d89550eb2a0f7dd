package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

class Sha256Test {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestsThePublishedMessage() {
        assertThat(Sha256.digest(Bytes.utf8("a"), Bytes.utf8("bc"))).hasToString(ABC);
    }

    @Test
    void digestsMessageAfterMessageIntoOneArray() {
        Sha256 sha256 = new Sha256();
        byte[] out = new byte[1 + Sha256.SIZE];
        for (int i = 0; i < 2; i++) {
            sha256.update(new byte[] {'x', 'a', 'b', 'c', 'y'}, 1, 2);
            sha256.update(new byte[] {'c'}, 0, 1);
            sha256.digest(out, 1);
            assertThat(Bytes.of(out)).hasToString("00" + ABC);
        }
    }
}
