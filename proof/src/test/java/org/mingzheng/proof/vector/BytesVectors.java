package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/** Base64 as every format here demands it. */
final class BytesVectors {
    private BytesVectors() {}

    static Stream<Vector> all() {
        return Stream.of(
                Vector.good(
                        "bytes", "padded", "Canonical padded base64.", input("AAH/"), Bytes.wrap(new byte[] {0, 1, -1
                        })),
                bad("trailing-bits", "Bits after the last byte must be zero.", "AB=="),
                bad("no-padding", "Padding must be there.", "AA"),
                bad("url-alphabet", "The URL alphabet is another encoding.", "-_8="),
                bad("newline", "White space is not skipped.", "AA\n=="),
                bad("only-padding", "Padding follows something.", "="),
                bad("not-ascii", "A letter of another alphabet is not skipped, nor cut to a byte.", "AAŁB"));
    }

    private static Vector bad(String name, String why, String text) {
        return Vector.bad("bytes", name, why, input(text), Reason.NOT_BASE64);
    }

    private static Map<String, Bytes> input(String text) {
        return Map.of("input", Bytes.utf8(text + "\n"));
    }
}
