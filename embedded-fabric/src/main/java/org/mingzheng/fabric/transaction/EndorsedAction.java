package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * The one action of an endorsed transaction.
 *
 * @param author the proposal's signature header
 * @param payload the proposal's recorded part, and the endorsements
 * @param response what the endorsers signed
 */
public record EndorsedAction(ByteString author, ChaincodeActionPayload payload, ProposalResponsePayload response) {
    /**
     * {@return the action of a transaction in a block}
     *
     * @param envelope the transaction
     * @throws RefusedException if it is no endorsed transaction
     */
    public static EndorsedAction ofEnvelope(ByteString envelope) {
        Envelope outer = Messages.parse(Envelope.parser(), envelope);
        return of(Messages.parse(Payload.parser(), outer.getPayload()).getData());
    }

    static EndorsedAction of(ByteString data) {
        var transaction = Messages.parse(org.hyperledger.fabric.protos.peer.Transaction.parser(), data);
        if (transaction.getActionsCount() != 1) {
            throw new RefusedException("only one action per transaction is supported");
        }
        TransactionAction action = transaction.getActions(0);
        ChaincodeActionPayload payload = Messages.parse(ChaincodeActionPayload.parser(), action.getPayload());
        ByteString response = payload.getAction().getProposalResponsePayload();
        return new EndorsedAction(
                action.getHeader(), payload, Messages.parse(ProposalResponsePayload.parser(), response));
    }

    /**
     * {@return what the contract did}
     *
     * @throws RefusedException if it is malformed
     */
    public ChaincodeAction outcome() {
        return Messages.parse(ChaincodeAction.parser(), response.getExtension());
    }
}
