package org.mingzheng.fabric.deliver;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredChaincodeAction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.FilteredTransactionActions;
import org.mingzheng.fabric.ledger.Blocks;

/** Blocks without content: which transactions, valid or not, and which events. */
final class FilteredBlocks {
    private FilteredBlocks() {}

    static FilteredBlock of(Block block) {
        FilteredBlock.Builder filtered =
                FilteredBlock.newBuilder().setNumber(block.getHeader().getNumber());
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            ByteString envelope = block.getData().getData(i);
            ChannelHeader header = Blocks.channelHeader(envelope);
            filtered.setChannelId(header.getChannelId());
            filtered.addFilteredTransactions(transaction(block, i, header, envelope));
        }
        return filtered.build();
    }

    private static FilteredTransaction transaction(
            Block block, int position, ChannelHeader header, ByteString envelope) {
        FilteredTransaction.Builder filtered = FilteredTransaction.newBuilder()
                .setTxid(header.getTxId())
                .setTypeValue(header.getType())
                .setTxValidationCode(Blocks.code(block, position));
        if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
            filtered.setTransactionActions(actions(Events.of(envelope)));
        }
        return filtered.build();
    }

    private static FilteredTransactionActions actions(ChaincodeEvent event) {
        FilteredTransactionActions.Builder actions = FilteredTransactionActions.newBuilder();
        if (!event.getChaincodeId().isEmpty()) {
            actions.addChaincodeActions(FilteredChaincodeAction.newBuilder()
                    .setChaincodeEvent(event.toBuilder().clearPayload()));
        }
        return actions.build();
    }
}
