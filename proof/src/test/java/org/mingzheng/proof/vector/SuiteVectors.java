package org.mingzheng.proof.vector;

import static org.mingzheng.proof.vector.Signed.hex;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/** The digests of {@code suite.md}, and signatures in DER: the output is r‖s. */
final class SuiteVectors {
    private static final String ONE = "00".repeat(31) + "01";

    private SuiteVectors() {}

    static Stream<Vector> digests() {
        String ofAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        String sm3OfAbc = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
        String sm3Of64 = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";
        return Stream.of(
                Vector.good("digest", "sha-256", "FIPS 180-4.", digest("sha-256", "abc"), hex(ofAbc)),
                Vector.good("digest", "sm3", "GB/T 32905-2016 A.1.", digest("sm3", "abc"), hex(sm3OfAbc)),
                Vector.good("digest", "sm3-64", "A.2, two blocks.", digest("sm3", "abcd".repeat(16)), hex(sm3Of64)),
                Vector.bad("digest", "unknown", "A closed list.", digest("sha-1", "abc"), Reason.UNKNOWN_SUITE));
    }

    private static Map<String, Bytes> digest(String suite, String message) {
        return Map.of("suite", Bytes.utf8(suite + "\n"), "message", Bytes.utf8(message));
    }

    static Stream<Vector> der() {
        String most = "ff".repeat(32);
        return Stream.of(
                good("short", "Integers are as short as they can be.", "3006020101020101", ONE),
                good("positive", "A zero byte keeps an integer positive.", "3046022100" + most + "022100" + most, most),
                good("zero", "The form does not judge the numbers.", "3006020100020100", "00".repeat(32)),
                bad("empty", "Nothing is no signature.", ""),
                bad("trailing", "Nothing follows.", "300602010102010100"),
                bad("trailing-inside", "Nothing follows inside.", "300702010102010100"),
                bad("cut", "Every byte is there.", "30060201010201"),
                bad("set", "A sequence.", "3106020101020101"),
                bad("octets", "Two integers.", "3006020101040101"),
                bad("padded-integer", "No needless zero byte.", "300702020001020101"),
                bad("negative", "No negative number.", "30060201ff020101"),
                bad("no-digits", "An integer has a byte.", "30050200020101"),
                bad("long-length", "No needless length byte.", "308106020101020101"),
                bad("indefinite-length", "BER is not DER.", "30800201010201010000"),
                bad("33-bytes", "Numbers are below 2^256.", "3026022101" + "00".repeat(32) + "020101"));
    }

    private static Vector good(String name, String why, String der, String number) {
        return Vector.good("signature-der", name, why, Map.of("input", hex(der)), hex(number + number));
    }

    private static Vector bad(String name, String why, String der) {
        return Vector.bad("signature-der", name, why, Map.of("input", hex(der)), Reason.SIGNATURE_MALFORMED);
    }
}
