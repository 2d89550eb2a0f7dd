package org.mingzheng.cli.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.mingzheng.proof.bytes.Bytes;

/** Takes the one endorsement out of a transaction that is never submitted ({@code docs/spec/statement.md}). */
final class EndorsementLine {
    private EndorsementLine() {}

    static Bytes of(Transaction endorsed) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(
                PreparedTransaction.parseFrom(endorsed.getBytes()).getEnvelope().getPayload());
        var transaction = org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData());
        ChaincodeEndorsedAction action = ChaincodeActionPayload.parseFrom(
                        transaction.getActions(0).getPayload())
                .getAction();
        return Bytes.wrap(ProposalResponse.newBuilder()
                .setPayload(action.getProposalResponsePayload())
                .setEndorsement(action.getEndorsements(0))
                .build()
                .toByteArray());
    }
}
