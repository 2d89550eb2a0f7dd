package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Puts an endorsed proposal into the shape in which its author signs and submits it. */
public final class Preparation {
    private Preparation() {}

    /**
     * {@return the transaction, not yet signed by its author}
     *
     * @param header of the proposal
     * @param recorded the part of the proposal that a block keeps
     * @param response what the endorsers signed
     * @param endorsements their signatures
     */
    public static Envelope envelope(
            Header header, ByteString recorded, ByteString response, List<Endorsement> endorsements) {
        ChaincodeActionPayload payload = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(recorded)
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(response)
                        .addAllEndorsements(endorsements))
                .build();
        TransactionAction action = TransactionAction.newBuilder()
                .setHeader(header.getSignatureHeader())
                .setPayload(payload.toByteString())
                .build();
        Payload signed = Payload.newBuilder()
                .setHeader(header)
                .setData(Transaction.newBuilder().addActions(action).build().toByteString())
                .build();
        return Envelope.newBuilder().setPayload(signed.toByteString()).build();
    }
}
