package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.mingzheng.proof.block.TestBlock;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;

/** Blocks with one transaction. */
final class BlockVectors {
    private static final String HASH = "\"hash\":\"";
    private static final Bytes OTHER = Sha256.digest(Bytes.utf8("other"));

    private BlockVectors() {}

    static Stream<Vector> all() {
        return Stream.concat(good(), bad());
    }

    private static Stream<Vector> good() {
        String asked = call("head", "");
        return Stream.of(
                good(
                        "append",
                        "Two leaves, found in the arguments.",
                        append(9),
                        0,
                        call("appendEntries", "\"firstIndex\":7,", "\"leaves\":2,\"origin\":\"a/b\",")),
                good(
                        "bulk",
                        "A descriptor and two commitments: three leaves.",
                        bulk(64),
                        0,
                        call("appendBulk", "\"firstIndex\":0,", "\"leaves\":3,\"origin\":\"a/b\",")),
                good("question", "A statement that was submitted appends nothing.", question(), 0, asked),
                good(
                        "invalid",
                        "The peer says that the transaction lost a race (11).",
                        question().coded(Bytes.wrap(new byte[] {11})),
                        11,
                        asked),
                good(
                        "not-validated",
                        "A block as an orderer gives it, without validation codes.",
                        question().coded(Bytes.empty()),
                        254,
                        asked),
                good("configuration", "No call of a contract.", question().of(HeaderType.CONFIG), 0, "\"type\":1"),
                flawed(
                        "foreign-id",
                        "The id is not that of creator and nonce.",
                        question().named(OTHER.hex())),
                flawed(
                        "foreign-answer",
                        "The endorsers answered another proposal.",
                        question().answering(OTHER)));
    }

    private static Stream<Vector> bad() {
        return Stream.of(
                bad(
                        "data-hash",
                        "The transactions are not those that the header names.",
                        question().hashed(OTHER).bytes(),
                        Reason.BLOCK_DATA_HASH),
                bad(
                        "two-codes",
                        "Two validation codes for one transaction.",
                        question().coded(Bytes.wrap(new byte[2])).bytes(),
                        Reason.BLOCK_MALFORMED),
                bad("nothing", "No header.", Bytes.empty(), Reason.BLOCK_MALFORMED),
                bad(
                        "cut-off",
                        "The last byte is missing.",
                        question().bytes().slice(0, question().bytes().size() - 1),
                        Reason.PROTOBUF_MALFORMED),
                bad(
                        "sizes",
                        "Two leaves cannot make a log of seven one of ten.",
                        append(10).bytes(),
                        Reason.APPEND_MALFORMED),
                bad("half-commitment", "A commitment has 32 bytes.", bulk(48).bytes(), Reason.APPEND_MALFORMED));
    }

    private static TestBlock question() {
        return TestBlock.calling("a/b\n7\n", Bytes.utf8("head"), Bytes.utf8("a/b"), Bytes.utf8("7"));
    }

    private static TestBlock append(int size) {
        return TestBlock.calling(
                answer(7, size),
                Bytes.utf8("appendEntries"),
                Bytes.utf8("a/b"),
                Bytes.utf8("7"),
                Bytes.utf8("batch"),
                Bytes.utf8("x"),
                Bytes.utf8("y"));
    }

    private static TestBlock bulk(int length) {
        return TestBlock.calling(
                answer(0, 3),
                Bytes.utf8("appendBulk"),
                Bytes.utf8("a/b"),
                Bytes.utf8("0"),
                Bytes.utf8("batch"),
                Bytes.utf8("{}"),
                Bytes.wrap(new byte[length]));
    }

    private static String answer(int first, int size) {
        return "{\"firstIndex\":" + first + ",\"root\":\"" + OTHER.base64() + "\",\"size\":" + size + "}";
    }

    private static String call(String function, String first) {
        return call(function, first, "");
    }

    private static String call(String function, String first, String leavesAndOrigin) {
        String id = Sha256.digest(Bytes.utf8("nonce\n\tNotaryMSP\u0012\u0007creator"))
                .hex();
        return "\"call\":{\"creator\":\"NotaryMSP\",\"endorsers\":[\"JusticeMSP\"]," + first + "\"function\":\""
                + function + "\",\"id\":\"" + id + "\"," + leavesAndOrigin + "\"time\":" + TestBlock.TIME + "}";
    }

    private static Vector flawed(String name, String why, TestBlock block) {
        return good(name, why, block, 0, "\"flaw\":\"transaction-malformed\"");
    }

    /** Members come in the order of their names: {@code call}, {@code code}, {@code flaw}, {@code type}. */
    private static Vector good(String name, String why, TestBlock block, int code, String content) {
        String coded = "\"code\":" + code;
        String transaction = content.startsWith("\"call\"") ? content + "," + coded : coded + "," + content;
        String output = "{" + HASH + hash(block.bytes()) + "\",\"number\":7,\"transactions\":[{" + transaction + "}]}";
        return Vector.good("block", name, why, Map.of("input", block.bytes()), Bytes.utf8(output));
    }

    /** Over the header in DER, written out: sequence of 7, 32 bytes, 32 bytes. */
    private static String hash(Bytes block) {
        Bytes previous = Sha256.digest(Bytes.utf8("block 6"));
        Bytes dataHash = dataHash(block);
        return Sha256.digest(
                        Bytes.wrap(new byte[] {0x30, 71, 2, 1, 7, 4, 32}),
                        previous,
                        Bytes.wrap(new byte[] {4, 32}),
                        dataHash)
                .hex();
    }

    private static Bytes dataHash(Bytes block) {
        try {
            return Bytes.wrap(org.hyperledger.fabric.protos.common.Block.parseFrom(block.toArray())
                    .getHeader()
                    .getDataHash()
                    .toByteArray());
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vector bad(String name, String why, Bytes input, Reason reason) {
        return Vector.bad("block", name, why, Map.of("input", input), reason);
    }
}
