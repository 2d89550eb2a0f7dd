package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** What a committed block says about its transactions. */
public final class Blocks {
    private Blocks() {}

    /**
     * {@return the validation code of a transaction}
     *
     * @param block a committed block
     * @param transaction its position
     */
    public static TxValidationCode code(Block block, int transaction) {
        ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        TxValidationCode code = TxValidationCode.forNumber(codes.byteAt(transaction) & 0xff);
        return code == null ? TxValidationCode.INVALID_OTHER_REASON : code;
    }

    /**
     * {@return the validation codes as the block's metadata hold them: a byte each}
     *
     * @param codes one per transaction
     */
    public static ByteString filter(List<TxValidationCode> codes) {
        byte[] filter = new byte[codes.size()];
        for (int i = 0; i < filter.length; i++) {
            filter[i] = (byte) codes.get(i).getNumber();
        }
        return ByteString.copyFrom(filter);
    }

    /**
     * {@return a transaction's channel header; an empty one if it cannot be read}
     *
     * @param envelope a transaction of a block
     */
    public static ChannelHeader channelHeader(ByteString envelope) {
        try {
            Envelope outer = Messages.parse(Envelope.parser(), envelope);
            Payload payload = Messages.parse(Payload.parser(), outer.getPayload());
            return Messages.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader());
        } catch (RefusedException e) {
            return ChannelHeader.getDefaultInstance();
        }
    }
}
