package org.mingzheng.audit.stated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.audit.peer.Endorsed;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.Statement;

/** The heads that organisations' peers sign when they are asked. */
record PeerHeads(TrustedLedger trust, Peers peers) {
    private static final int MAX_ANSWER = 1 << 20;

    /** A head, and who signed it. */
    record Signed(TreeHead head, Endorsement endorsement) {}

    /**
     * {@return how many leaves a peer says that the log has; nobody signs that}
     *
     * @throws PeerException if it does not answer, or refuses
     * @throws RejectedException if the answer is none
     */
    long size(Origin origin, Organisation organisation) {
        Bytes answer = peers.ask(organisation.msp(), List.of(Bytes.utf8("log"), Bytes.utf8(origin.name())))
                .answer();
        if (Json.parse(answer, MAX_ANSWER).orThrow() instanceof JsonObject json) {
            return Math.max(0, json.object("head").integer("size"));
        }
        throw new RejectedException(Reason.WRONG_TYPE, "the answer is no object");
    }

    /**
     * {@return the head of a size that a peer signs, or why what it answered does not count}
     *
     * @throws PeerException if it does not answer, or refuses
     */
    Result<Signed> signed(Origin origin, long size, Organisation organisation) {
        Endorsed endorsed = peers.ask(
                organisation.msp(), List.of(Bytes.utf8("head"), Bytes.utf8(origin.name()), Bytes.utf8("" + size)));
        return CheckpointBody.parse(new String(endorsed.answer().unsafeArray(), StandardCharsets.UTF_8))
                .then(body -> body.origin().equals(origin) && body.head().size() == size
                        ? signed(body, endorsed.line(), organisation)
                        : Result.rejected(Reason.STATEMENT_ANSWER, "of another log or size"));
    }

    private Result<Signed> signed(CheckpointBody body, Bytes line, Organisation organisation) {
        return Statement.head(trust.ledger().channel(), trust.ledger().contract(), body)
                .verify(line, List.of(organisation))
                .map(endorsement -> new Signed(body.head(), endorsement));
    }
}
