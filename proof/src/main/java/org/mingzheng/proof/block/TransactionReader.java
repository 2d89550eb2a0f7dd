package org.mingzheng.proof.block;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.Sha256;

/** Reads a transaction's envelope down to the arguments and the answer, and checks what binds its parts to each other. */
final class TransactionReader {
    private static final int ENDORSER_TRANSACTION = 3;
    private static final long MAX_SECONDS = 253_402_300_799L;
    private static final int NANOS = 1_000_000_000;

    private TransactionReader() {}

    static Content content(Bytes envelope) {
        try {
            Fields signed = Fields.of(envelope);
            Fields payload = signed.inside(1);
            Fields header = payload.message(1);
            Fields channel = header.inside(1);
            int type = (int) channel.number(1);
            return type == ENDORSER_TRANSACTION
                    ? invocation(signed, header, channel, payload.inside(2))
                    : new Content.Other(type);
        } catch (RejectedException e) {
            return new Content.Malformed(e.rejection());
        }
    }

    private static Invocation invocation(Fields envelope, Fields header, Fields channel, Fields transaction) {
        List<Fields> actions = transaction.messages(1);
        require(actions.size() == 1, "not exactly one action");
        Fields action = actions.getFirst().inside(2);
        Fields endorsedAction = action.message(2);
        requireBound(header, actions.getFirst(), action, endorsedAction.inside(1));
        Fields outcome = endorsedAction.inside(1).inside(2);
        Fields creator = header.inside(2).inside(1);
        return new Invocation(
                id(header.inside(2), channel),
                channel.text(4),
                outcome.message(4).text(2),
                creator.text(1),
                creator.bytes(2),
                time(channel.message(3)),
                arguments(action.inside(1)),
                outcome.message(3).number(1),
                outcome.message(3).bytes(3),
                outcome.bytes(1),
                endorsedAction.bytes(1),
                endorsers(endorsedAction),
                envelope.bytes(1),
                envelope.bytes(2));
    }

    /** What the endorsers signed names the headers and the arguments by their hash. */
    private static void requireBound(Fields header, Fields action, Fields content, Fields response) {
        Bytes hash = Sha256.digest(header.bytes(1), action.bytes(1), content.bytes(1));
        require(hash.equals(response.bytes(1)), "the endorsers answered another proposal");
    }

    private static String id(Fields author, Fields channel) {
        String id = Sha256.digest(author.bytes(2), author.bytes(1)).hex();
        require(id.equals(channel.text(5)), "the id is not that of creator and nonce");
        return id;
    }

    private static long time(Fields timestamp) {
        long seconds = timestamp.number(1);
        long nanos = timestamp.number(2);
        require(
                seconds >= 0 && seconds <= MAX_SECONDS && nanos >= 0 && nanos < NANOS,
                "the time is not one of the years 1970 to 9999");
        return seconds * 1000 + nanos / 1_000_000;
    }

    private static List<Bytes> arguments(Fields proposal) {
        return proposal.inside(1).message(1).message(3).all(1);
    }

    private static List<Endorser> endorsers(Fields endorsedAction) {
        return endorsedAction.messages(2).stream()
                .map(each -> new Endorser(each.inside(1).text(1), each.bytes(1), each.bytes(2)))
                .toList();
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.TRANSACTION_MALFORMED, detail);
        }
    }
}
