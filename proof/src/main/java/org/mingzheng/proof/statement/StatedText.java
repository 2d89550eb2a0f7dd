package org.mingzheng.proof.statement;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/** The text of a {@link StatedRecord}, and what a line under it must be an endorsement of. */
record StatedText(String channel, RecordId id, Bytes answer, Optional<TreePlace> place) {
    /** Format, channel, record, answer. */
    private static final int LINES = 4;
    /** Index and size, and one hash for each level of the greatest tree. */
    private static final int MORE_LINES = 5;

    static boolean isOne(String text) {
        return text.startsWith(StatedRecord.FORMAT + "\n");
    }

    static StatedText read(String text) {
        List<String> lines = Parts.of(text, '\n', LINES + MORE_LINES + 1);
        require(lines.getFirst().equals(StatedRecord.FORMAT), Reason.UNKNOWN_FORMAT, "another format line");
        int count = lines.size() - 1;
        require(
                count >= LINES && lines.getLast().isEmpty() && !lines.get(3).isEmpty(),
                Reason.STATED_RECORD_MALFORMED,
                "not format, channel, record and answer, each a line");
        Optional<TreePlace> place =
                count == LINES ? Optional.empty() : Optional.of(TreePlace.read(lines.subList(LINES, count)));
        return new StatedText(lines.get(1), id(lines.get(2)), Bytes.utf8(lines.get(3)), place);
    }

    private static RecordId id(String line) {
        require(line.indexOf('/') > 0, Reason.STATED_RECORD_MALFORMED, "the record is not type/id");
        return RecordId.parse(line).orThrow();
    }

    static Result<Statement> statement(String text, OrganisationKey key) {
        return Result.of(() -> read(text).statement(key));
    }

    private Statement statement(OrganisationKey key) {
        require(channel.equals(key.channel()), Reason.STATEMENT_CHANNEL, "the stated record is of another channel");
        Statement alone = Statement.record(channel, key.contract(), id.type(), id.id(), answer)
                .orThrow();
        return place.map(in ->
                        in.proof().head(RecordTree.leaf(id, answer), in.size()).orThrow())
                .map(head -> Statement.recordTree(channel, key.contract(), head))
                .orElse(alone);
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
