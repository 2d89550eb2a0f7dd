package org.mingzheng.proof.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * What proves, without any network, that an entry is in a log
 * (<a href="https://c2sp.org/tlog-proof">c2sp.org/tlog-proof@v1</a>). Nothing in it may be believed before {@link #verify}, and
 * the extra bytes not even then.
 *
 * @param extra not authenticated by anything; at most {@value #MAX_EXTRA} bytes, empty if there is nothing to say
 * @param proof that the entry is in the tree of the checkpoint
 * @param checkpoint of the log
 */
public record Receipt(Bytes extra, InclusionProof proof, Checkpoint checkpoint) {
    /** Greatest length of the extra bytes. */
    public static final int MAX_EXTRA = 4096;

    /** Greatest length of an encoded receipt in bytes. */
    public static final int MAX_SIZE = Note.MAX_SIZE + (1 << 14);

    /** Format line, extra line, index and one hash too many. */
    private static final int MAX_LINES = 3 + InclusionProof.MAX_HASHES + 1;

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * A receipt known elsewhere; {@link #parse} takes one from outside.
     *
     * @throws RejectedException if it could not be encoded
     */
    public Receipt {
        require(extra.size() <= MAX_EXTRA, Reason.TOO_LARGE, "over " + MAX_EXTRA + " extra bytes");
        require(proof.index() >= 0, Reason.RECEIPT_MALFORMED, "a negative index");
        int hashes = proof.hashes().size();
        require(hashes <= InclusionProof.MAX_HASHES, Reason.TOO_MANY, "over " + InclusionProof.MAX_HASHES + " hashes");
    }

    /**
     * A receipt without extra bytes.
     *
     * @param proof that the entry is in the tree of the checkpoint
     * @param checkpoint of the log
     */
    public Receipt(InclusionProof proof, Checkpoint checkpoint) {
        this(Bytes.empty(), proof, checkpoint);
    }

    /**
     * {@return the receipt, or the reason why not: {@link Reason#UNKNOWN_FORMAT}, {@link Reason#RECEIPT_MALFORMED},
     * {@link Reason#NOT_BASE64}, {@link Reason#NOT_A_HASH}, {@link Reason#TOO_LARGE}, {@link Reason#TOO_MANY}, or one of
     * {@link Checkpoint#parse}} What is accepted is {@link #encoded} to the same bytes again.
     *
     * @param encoded from outside
     */
    public static Result<Receipt> parse(Bytes encoded) {
        return Result.of(() -> parsed(encoded));
    }

    private static Receipt parsed(Bytes encoded) {
        require(encoded.size() <= MAX_SIZE, Reason.TOO_LARGE, "over " + MAX_SIZE + " bytes");
        int blank = blankLine(encoded);
        List<String> lines = Parts.of(text(encoded.slice(0, blank)), '\n', MAX_LINES);
        require(lines.getFirst().equals(FORMAT), Reason.UNKNOWN_FORMAT, "another format line");
        int at = lines.size() > 1 && lines.get(1).startsWith(EXTRA) ? 2 : 1;
        Bytes extra = at == 1 ? Bytes.empty() : extra(lines.get(1).substring(EXTRA.length()));
        require(
                at < lines.size() && lines.get(at).startsWith(INDEX),
                Reason.RECEIPT_MALFORMED,
                "no index where it must be");
        long index = Decimal.parse(lines.get(at).substring(INDEX.length()), Reason.RECEIPT_MALFORMED);
        List<String> hashes = lines.subList(at + 1, lines.size());
        require(hashes.size() <= InclusionProof.MAX_HASHES, Reason.TOO_MANY, "too many hashes");
        InclusionProof proof = new InclusionProof(
                index,
                hashes.stream().map(line -> Hash.ofBase64(line).orThrow()).toList());
        Checkpoint checkpoint =
                Checkpoint.parse(encoded.slice(blank + 2, encoded.size())).orThrow();
        return new Receipt(extra, proof, checkpoint);
    }

    private static Bytes extra(String base64) {
        require(!base64.isEmpty(), Reason.RECEIPT_MALFORMED, "an extra line without extra bytes");
        return Bytes.ofBase64(base64).orThrow();
    }

    /** The index of the newline before the first blank line. */
    private static int blankLine(Bytes encoded) {
        for (int i = 0; i + 1 < encoded.size(); i++) {
            if (encoded.at(i) == '\n' && encoded.at(i + 1) == '\n') {
                return i;
            }
        }
        throw new RejectedException(Reason.RECEIPT_MALFORMED, "no blank line");
    }

    /** What is not ASCII becomes no ASCII, which no line may have. */
    private static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
    }

    /** {@return the receipt's bytes} */
    public Bytes encoded() {
        StringBuilder lines = new StringBuilder(FORMAT).append('\n');
        if (extra.size() > 0) {
            lines.append(EXTRA).append(extra.base64()).append('\n');
        }
        lines.append(INDEX).append(proof.index()).append('\n');
        proof.hashes().forEach(hash -> lines.append(hash.base64()).append('\n'));
        return Bytes.utf8(lines.append('\n').toString()).concat(checkpoint.encoded());
    }

    /**
     * {@return the checkpoint's note with the lines of known keys, now known to be of a tree that contains the leaf, or the
     * reason why not: one of {@link Checkpoint#verify} or {@link InclusionProof#verify}}
     *
     * @param leaf the leaf hash of the entry
     * @param known the keys that the caller trusts, the log's and others
     */
    public Result<VerifiedNote> verify(Hash leaf, List<? extends NoteVerifier> known) {
        return checkpoint
                .verify(known)
                .then(verified -> proof.verify(leaf, checkpoint.body().head()).map(head -> verified));
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
