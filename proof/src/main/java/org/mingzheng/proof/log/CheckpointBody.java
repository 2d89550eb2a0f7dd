package org.mingzheng.proof.log;

import java.util.List;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * What a checkpoint's signatures are over: the text of the note
 * (<a href="https://c2sp.org/tlog-checkpoint">c2sp.org/tlog-checkpoint</a>). Ours have no extension lines.
 *
 * @param origin names the log
 * @param head its size and root hash
 * @param extensions further lines that others may add, kept as they are; never empty lines
 */
public record CheckpointBody(Origin origin, TreeHead head, List<String> extensions) {
    /** Longest text accepted, in characters. */
    public static final int MAX_SIZE = 4096;

    /** A body known elsewhere. */
    public CheckpointBody {
        extensions = List.copyOf(extensions);
        require(extensions.stream().noneMatch(line -> line.isEmpty() || line.contains("\n")), "an empty line");
    }

    /**
     * A body without extension lines, as every log of ours has it.
     *
     * @param origin names the log
     * @param head its size and root hash
     */
    public CheckpointBody(Origin origin, TreeHead head) {
        this(origin, head, List.of());
    }

    /**
     * {@return the body with this text, or the reason why not: {@link Reason#CHECKPOINT_MALFORMED}, or what is wrong with
     * origin, root hash or tree head}
     *
     * @param text lines that each end in a newline
     */
    public static Result<CheckpointBody> parse(String text) {
        return Result.of(() -> parsed(text));
    }

    private static CheckpointBody parsed(String text) {
        require(text.length() <= MAX_SIZE, "longer than " + MAX_SIZE + " characters");
        require(text.endsWith("\n"), "the last line has no newline");
        List<String> lines = Parts.of(text.substring(0, text.length() - 1), '\n', Integer.MAX_VALUE);
        require(lines.size() >= 3, "fewer than three lines");
        Origin origin = new Origin(lines.get(0));
        long size = Decimal.parse(lines.get(1), Reason.CHECKPOINT_MALFORMED);
        Hash root = Hash.ofBase64(lines.get(2)).orThrow();
        return new CheckpointBody(origin, new TreeHead(size, root), lines.subList(3, lines.size()));
    }

    /** {@return origin, size, root hash and extension lines, each with a newline} */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin.name()).append('\n').append(head.size()).append('\n');
        text.append(head.root().base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.CHECKPOINT_MALFORMED, detail);
        }
    }
}
