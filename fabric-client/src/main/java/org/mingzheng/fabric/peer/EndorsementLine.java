package org.mingzheng.fabric.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.mingzheng.proof.bytes.Bytes;

/** An endorsement as it stands under a note ({@code docs/spec/statement.md}): what was signed, and the one signature. */
final class EndorsementLine {
    private EndorsementLine() {}

    static Bytes of(byte[] transaction) throws InvalidProtocolBufferException {
        var prepared = PreparedTransaction.parseFrom(transaction);
        Payload payload = Payload.parseFrom(prepared.getEnvelope().getPayload());
        Transaction content = Transaction.parseFrom(payload.getData());
        ChaincodeEndorsedAction action = ChaincodeActionPayload.parseFrom(
                        content.getActions(0).getPayload())
                .getAction();
        return Bytes.wrap(ProposalResponse.newBuilder()
                .setPayload(action.getProposalResponsePayload())
                .setEndorsement(action.getEndorsements(0))
                .build()
                .toByteArray());
    }
}
