package org.mingzheng.proof.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

class ReceiptTest {
    private static final Receipt RECEIPT = Receipts.receipt(5, 13);
    private static final Hash LEAF = Trees.leaf(5);
    private static final String TEXT = text(RECEIPT);

    @Test
    void readsAndVerifiesWhatItWrites() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index += 3) {
                Receipt receipt = Receipts.receipt(index, size);
                assertThat(Receipt.parse(receipt.encoded())).isEqualTo(Result.accepted(receipt));
                assertThat(receipt.verify(Trees.leaf(index), Receipts.keys())).isInstanceOf(Result.Accepted.class);
            }
        }
    }

    @Test
    void hasALineForEachHashAndTheCheckpointAsItIs() {
        assertThat(TEXT.lines().limit(3))
                .containsExactly(
                        "c2sp.org/tlog-proof@v1",
                        "index 5",
                        RECEIPT.proof().hashes().getFirst().base64());
        assertThat(TEXT)
                .endsWith("\n\n" + new String(RECEIPT.checkpoint().encoded().toArray(), UTF_8));
    }

    @Test
    void carriesExtraBytesThatNothingProves() {
        Receipt extra = new Receipt(Bytes.utf8("extra"), RECEIPT.proof(), RECEIPT.checkpoint());
        assertThat(text(extra)).isEqualTo(TEXT.replace("index 5\n", "extra ZXh0cmE=\nindex 5\n"));
        assertThat(Receipt.parse(extra.encoded())).isEqualTo(Result.accepted(extra));
        assertThat(extra.verify(LEAF, Receipts.keys())).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void readsUpToItsLimitsAndNoFurther() {
        Receipt full = new Receipt(
                Bytes.of(new byte[Receipt.MAX_EXTRA]),
                new InclusionProof(Long.MAX_VALUE, Collections.nCopies(InclusionProof.MAX_HASHES, LEAF)),
                RECEIPT.checkpoint());
        assertThat(Receipt.parse(full.encoded())).isEqualTo(Result.accepted(full));
        assertThat(Trees.reason(Receipt.parse(bytes(text(full).replace("index ", "index 1")))))
                .isEqualTo(Reason.RECEIPT_MALFORMED);
        assertThat(Trees.reason(Receipt.parse(bytes(text(full).replace("\n\nsd", "\n" + LEAF.base64() + "\n\nsd")))))
                .isEqualTo(Reason.TOO_MANY);
        String longer = Bytes.of(new byte[Receipt.MAX_EXTRA + 1]).base64();
        assertThat(Trees.reason(Receipt.parse(bytes(TEXT.replace("index", "extra " + longer + "\nindex")))))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Trees.reason(Receipt.parse(Bytes.of(new byte[Receipt.MAX_SIZE + 1]))))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Trees.reason(Receipt.parse(Bytes.of(new byte[Receipt.MAX_SIZE]))))
                .isEqualTo(Reason.RECEIPT_MALFORMED);
        assertThatThrownBy(() -> new Receipt(new InclusionProof(-1, List.of()), RECEIPT.checkpoint()))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void refusesEveryByteRemovedAndEveryBitFlipped() {
        byte[] good = RECEIPT.encoded().toArray();
        for (int i = 0; i < good.length; i++) {
            byte[] removed = new byte[good.length - 1];
            System.arraycopy(good, 0, removed, 0, i);
            System.arraycopy(good, i + 1, removed, i, removed.length - i);
            assertThat(verify(Bytes.wrap(removed))).as("byte %d removed", i).isInstanceOf(Result.Rejected.class);
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = good.clone();
                flipped[i] ^= (byte) (1 << bit);
                assertThat(verify(Bytes.wrap(flipped)))
                        .as("bit %d of %d", bit, i)
                        .isInstanceOf(Result.Rejected.class);
            }
        }
    }

    @Test
    void refusesEveryMutationOfItsProof() {
        Mutations.of(RECEIPT.proof().hashes()).forEach((name, mutation) -> {
            Receipt receipt = new Receipt(new InclusionProof(5, mutation.hashes()), RECEIPT.checkpoint());
            assertThat(Trees.reason(verify(receipt.encoded()))).as(name).isEqualTo(mutation.reason());
        });
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String mutation, String text, Reason reason) {
        assertThat(Trees.reason(verify(bytes(text)))).as(mutation).isEqualTo(reason);
    }

    static Stream<Object[]> refuses() {
        String hash = RECEIPT.proof().hashes().getFirst().base64() + "\n";
        String root = RECEIPT.checkpoint().body().head().root().base64();
        String resigned = text(new Receipt(RECEIPT.proof(), Receipts.checkpoint(new TreeHead(13, Mutations.GARBAGE))));
        return Stream.of(
                new Object[] {"nothing", "", Reason.RECEIPT_MALFORMED},
                new Object[] {"garbage before", "x" + TEXT, Reason.UNKNOWN_FORMAT},
                new Object[] {"a line before", "\n" + TEXT, Reason.UNKNOWN_FORMAT},
                new Object[] {"another major version", TEXT.replace("@v1", "@v2"), Reason.UNKNOWN_FORMAT},
                new Object[] {"garbage after", TEXT + "x", Reason.NOTE_MALFORMED},
                new Object[] {"a line after", TEXT + "\n", Reason.NOTE_MALFORMED},
                new Object[] {"no checkpoint", TEXT.substring(0, TEXT.indexOf("\n\n") + 2), Reason.NOTE_MALFORMED},
                new Object[] {"no blank line", TEXT.replace("\n\n", "\n"), Reason.RECEIPT_MALFORMED},
                new Object[] {"no index", TEXT.replace("index 5\n", ""), Reason.RECEIPT_MALFORMED},
                new Object[] {"two indexes", TEXT.replace("index 5\n", "index 5\nindex 5\n"), Reason.NOT_BASE64},
                new Object[] {"a zero more", TEXT.replace("index 5", "index 05"), Reason.RECEIPT_MALFORMED},
                new Object[] {"a sign", TEXT.replace("index 5", "index +5"), Reason.RECEIPT_MALFORMED},
                new Object[] {"a space more", TEXT.replace("index 5", "index  5"), Reason.RECEIPT_MALFORMED},
                new Object[] {"a negative index", TEXT.replace("index 5", "index -1"), Reason.RECEIPT_MALFORMED},
                new Object[] {"lines with returns", TEXT.replace("index 5\n", "index 5\r\n"), Reason.RECEIPT_MALFORMED},
                new Object[] {"an empty extra", TEXT.replace("index", "extra \nindex"), Reason.RECEIPT_MALFORMED},
                new Object[] {"an extra after", TEXT.replace("index 5\n", "index 5\nextra AAAA\n"), Reason.NOT_BASE64},
                new Object[] {
                    "two extras", TEXT.replace("index", "extra AAAA\nextra AAAA\nindex"), Reason.RECEIPT_MALFORMED
                },
                new Object[] {"a short hash", TEXT.replace(hash, "AAAA\n"), Reason.NOT_A_HASH},
                new Object[] {"a hash with a space", TEXT.replace(hash, " " + hash), Reason.NOT_BASE64},
                new Object[] {"index - 1", TEXT.replace("index 5", "index 4"), Reason.ROOT_MISMATCH},
                new Object[] {"index + 1", TEXT.replace("index 5", "index 6"), Reason.ROOT_MISMATCH},
                new Object[] {"index x 2", TEXT.replace("index 5", "index 10"), Reason.ROOT_MISMATCH},
                new Object[] {"index in the right edge", TEXT.replace("index 5", "index 12"), Reason.PROOF_LENGTH},
                new Object[] {"index = size", TEXT.replace("index 5", "index 13"), Reason.INDEX_NOT_IN_TREE},
                new Object[] {"size - 1", TEXT.replace("\n13\n", "\n12\n"), Reason.SIGNATURE_INVALID},
                new Object[] {"size + 1", TEXT.replace("\n13\n", "\n14\n"), Reason.SIGNATURE_INVALID},
                new Object[] {"size x 2", TEXT.replace("\n13\n", "\n26\n"), Reason.SIGNATURE_INVALID},
                new Object[] {"another root", TEXT.replace(root, Mutations.GARBAGE.base64()), Reason.SIGNATURE_INVALID},
                new Object[] {"another root, signed", resigned, Reason.ROOT_MISMATCH},
                new Object[] {"another log", TEXT.replace("jinan", "qingdao"), Reason.NOTE_UNSIGNED},
                new Object[] {"another origin", TEXT.replaceFirst("jinan", "qingdao"), Reason.SIGNATURE_INVALID});
    }

    @Test
    void refusesAnotherEntry() {
        assertThat(Trees.reason(RECEIPT.verify(Trees.leaf(6), Receipts.keys()))).isEqualTo(Reason.ROOT_MISMATCH);
    }

    private static Result<VerifiedNote> verify(Bytes encoded) {
        return Receipt.parse(encoded).then(receipt -> receipt.verify(LEAF, Receipts.keys()));
    }

    private static String text(Receipt receipt) {
        return new String(receipt.encoded().toArray(), UTF_8);
    }

    private static Bytes bytes(String text) {
        return Bytes.utf8(text);
    }
}
