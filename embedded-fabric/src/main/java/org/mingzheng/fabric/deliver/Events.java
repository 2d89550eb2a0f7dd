package org.mingzheng.fabric.deliver;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.transaction.EndorsedAction;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** What contracts announced. */
public final class Events {
    private Events() {}

    /**
     * {@return the events of a block's valid transactions, in order}
     *
     * @param block a committed block
     */
    public static List<ChaincodeEvent> valid(Block block) {
        return IntStream.range(0, block.getData().getDataCount())
                .filter(i -> Blocks.code(block, i) == TxValidationCode.VALID)
                .mapToObj(i -> block.getData().getData(i))
                .filter(envelope -> Blocks.channelHeader(envelope).getType() == HeaderType.ENDORSER_TRANSACTION_VALUE)
                .map(Events::of)
                .filter(event -> !event.getChaincodeId().isEmpty())
                .toList();
    }

    /** {@return the event of a transaction, an empty one if it has none or cannot be read} */
    static ChaincodeEvent of(ByteString envelope) {
        try {
            ByteString event = EndorsedAction.ofEnvelope(envelope).outcome().getEvents();
            return Messages.parse(ChaincodeEvent.parser(), event);
        } catch (RefusedException e) {
            return ChaincodeEvent.getDefaultInstance();
        }
    }
}
