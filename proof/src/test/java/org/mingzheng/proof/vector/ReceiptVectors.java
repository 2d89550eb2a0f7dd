package org.mingzheng.proof.vector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Mutations;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.log.Receipts;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.log.Trees;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.result.Reason;

/** The notes of {@code checkpoint.md} and {@code receipt.md}: the output is the text of the checkpoint. */
final class ReceiptVectors {
    private static final int INDEX = 5;
    private static final int SIZE = 13;
    private static final Checkpoint CHECKPOINT = Receipts.checkpoint(SIZE);
    private static final String BODY = CHECKPOINT.body().text();
    private static final Receipt RECEIPT = Receipts.receipt(INDEX, SIZE);

    private ReceiptVectors() {}

    static Stream<Vector> all() {
        return Stream.of(checkpoints(), badCheckpoints(), receipts(), badReceipts(), badProofs())
                .flatMap(each -> each);
    }

    private static Stream<Vector> checkpoints() {
        Note witnessed = CHECKPOINT.note().with(Receipts.WITNESS.sign(BODY));
        Note extended = Note.sign(BODY + "extension 明\n", Receipts.LOG);
        return Stream.of(
                checkpoint("example", "The example of the specification.", CHECKPOINT.note()),
                checkpoint(
                        "empty",
                        "A log before its first entry.",
                        Receipts.checkpoint(0).note()),
                checkpoint("witnessed", "The line of a key that the reader does not know is no error.", witnessed),
                checkpoint("extended", "Extension lines of others are signed and kept.", extended));
    }

    private static Vector checkpoint(String name, String why, Note note) {
        return Vector.good("checkpoint", name, why, checkpoint(note.encoded()), Bytes.utf8(note.text()));
    }

    private static Stream<Vector> badCheckpoints() {
        return Stream.of(
                badText("two-lines", "The root hash is missing.", "sd.example/a\n1\n", Reason.CHECKPOINT_MALFORMED),
                badText("empty-line", "No line is empty.", BODY + "\nx\n", Reason.CHECKPOINT_MALFORMED),
                badText("size-zeros", "The size has no leading zeros.", size("013"), Reason.CHECKPOINT_MALFORMED),
                badText("size-sign", "The size has no sign.", size("+13"), Reason.CHECKPOINT_MALFORMED),
                badText(
                        "size-2-to-the-63",
                        "The size is below 2^63.",
                        size("9223372036854775808"),
                        Reason.CHECKPOINT_MALFORMED),
                badText("size-0", "An empty tree has one root hash.", size("0"), Reason.ROOT_MISMATCH),
                badText("root-short", "A root hash has 32 bytes.", "sd.example/a\n1\nAAAA\n", Reason.NOT_A_HASH),
                badText("root-url", "The root hash is in padded base64.", BODY.replace("=", ""), Reason.NOT_BASE64),
                badText("origin-plus", "An origin has no plus.", "a+" + BODY, Reason.ORIGIN_MALFORMED),
                badText("origin-space", "An origin has no space.", "a " + BODY, Reason.ORIGIN_MALFORMED),
                badText("origin-empty", "An origin is not empty.", BODY.substring(28), Reason.ORIGIN_MALFORMED),
                badText(
                        "origin-256",
                        "An origin has at most 255 bytes.",
                        "a".repeat(228) + BODY,
                        Reason.ORIGIN_MALFORMED),
                badText(
                        "too-long",
                        "The text has at most 4096 characters.",
                        BODY + "x".repeat(CheckpointBody.MAX_SIZE - BODY.length()) + "\n",
                        Reason.CHECKPOINT_MALFORMED),
                badNote(
                        "witness-alone",
                        "A key that is known, but not the log's, does not speak for the log.",
                        Note.sign(BODY, Receipts.WITNESS),
                        Reason.CHECKPOINT_UNSIGNED),
                badNote(
                        "unknown-key",
                        "Of the log's name, but by another key.",
                        Note.sign(BODY, Receipts.signer("sd.example/other")),
                        Reason.NOTE_UNSIGNED),
                badNote(
                        "altered",
                        "The log signed another root.",
                        new Note(
                                Receipts.checkpoint(12).body().text(),
                                CHECKPOINT.note().signatures()),
                        Reason.SIGNATURE_INVALID));
    }

    private static String size(String size) {
        return BODY.replace("\n13\n", "\n" + size + "\n");
    }

    private static Vector badText(String name, String why, String text, Reason reason) {
        return badNote(name, why, Note.sign(text, Receipts.LOG), reason);
    }

    private static Vector badNote(String name, String why, Note note, Reason reason) {
        return Vector.bad("checkpoint", name, why, checkpoint(note.encoded()), reason);
    }

    private static Map<String, Bytes> checkpoint(Bytes input) {
        return Map.of("input", input, "keys", keys());
    }

    private static Bytes keys() {
        return Bytes.utf8(Receipts.LOG.verifierKey().encoded() + "\n"
                + Receipts.WITNESS.verifierKey().encoded() + "\n");
    }

    private static Stream<Vector> receipts() {
        Receipt extra = new Receipt(Bytes.utf8("extra"), RECEIPT.proof(), RECEIPT.checkpoint());
        return Stream.of(
                receipt("example", "The example of the specification.", RECEIPT, INDEX),
                receipt("only-leaf", "The proof of an only leaf is empty.", Receipts.receipt(0, 1), 0),
                receipt("extra", "Extra bytes, which nothing proves.", extra, INDEX));
    }

    private static Vector receipt(String name, String why, Receipt receipt, int index) {
        Bytes output = Bytes.utf8(receipt.checkpoint().body().text());
        return Vector.good("receipt", name, why, receipt(receipt.encoded(), index), output);
    }

    private static Stream<Vector> badReceipts() {
        return Stream.of(
                bad("garbage-before", Reason.UNKNOWN_FORMAT, text -> "x" + text),
                bad("garbage-after", Reason.NOTE_MALFORMED, text -> text + "x"),
                bad("other-major-version", Reason.UNKNOWN_FORMAT, text -> text.replace("@v1", "@v2")),
                bad("no-blank-line", Reason.RECEIPT_MALFORMED, text -> text.replace("\n\n", "\n")),
                bad("no-index", Reason.RECEIPT_MALFORMED, text -> text.replace("index 5\n", "")),
                bad("no-checkpoint", Reason.NOTE_MALFORMED, text -> text.substring(0, text.indexOf("\n\n") + 2)),
                bad("index-zeros", Reason.RECEIPT_MALFORMED, text -> text.replace("index 5", "index 05")),
                bad("index-minus-1", Reason.ROOT_MISMATCH, text -> text.replace("index 5", "index 4")),
                bad("index-plus-1", Reason.ROOT_MISMATCH, text -> text.replace("index 5", "index 6")),
                bad("index-is-size", Reason.INDEX_NOT_IN_TREE, text -> text.replace("index 5", "index 13")),
                bad("size-minus-1", Reason.SIGNATURE_INVALID, text -> text.replace("\n13\n", "\n12\n")),
                bad("size-plus-1", Reason.SIGNATURE_INVALID, text -> text.replace("\n13\n", "\n14\n")),
                bad("size-times-2", Reason.SIGNATURE_INVALID, text -> text.replace("\n13\n", "\n26\n")),
                bad("extra-empty", Reason.RECEIPT_MALFORMED, text -> text.replace("index 5", "extra \nindex 5")),
                bad("extra-after-index", Reason.NOT_BASE64, text -> text.replace("index 5", "index 5\nextra AAAA")),
                bad("carriage-return", Reason.RECEIPT_MALFORMED, text -> text.replace("index 5\n", "index 5\r\n")),
                bad("hash-short", Reason.NOT_A_HASH, text -> text.replace("index 5\n", "index 5\nAAAA\n")),
                Vector.bad(
                        "receipt",
                        "other-entry",
                        "The receipt is of entry 5.",
                        receipt(RECEIPT.encoded(), INDEX + 1),
                        Reason.ROOT_MISMATCH));
    }

    private static Vector bad(String name, Reason reason, UnaryOperator<String> mutation) {
        String good = new String(RECEIPT.encoded().unsafeArray(), UTF_8);
        return bad(name, reason, Bytes.utf8(mutation.apply(good)));
    }

    private static Vector bad(String name, Reason reason, Bytes input) {
        String why = "The example, mutated: " + name.replace('-', ' ') + ".";
        return Vector.bad("receipt", name, why, receipt(input, INDEX), reason);
    }

    private static Stream<Vector> badProofs() {
        TreeHead otherRoot = new TreeHead(SIZE, Mutations.GARBAGE);
        Receipt signed = new Receipt(RECEIPT.proof(), Receipts.checkpoint(otherRoot));
        return Stream.concat(
                Stream.of(bad("wrong-root", Reason.ROOT_MISMATCH, signed.encoded())),
                Mutations.of(RECEIPT.proof().hashes()).entrySet().stream()
                        .map(mutation -> badProof(mutation.getKey(), mutation.getValue())));
    }

    private static Vector badProof(String name, Mutations.Mutation mutation) {
        Receipt receipt = new Receipt(new InclusionProof(INDEX, mutation.hashes()), CHECKPOINT);
        return bad("proof-" + name, mutation.reason(), receipt.encoded());
    }

    private static Map<String, Bytes> receipt(Bytes input, int index) {
        return Map.of("input", input, "entry", Trees.entry(index), "keys", keys());
    }
}
