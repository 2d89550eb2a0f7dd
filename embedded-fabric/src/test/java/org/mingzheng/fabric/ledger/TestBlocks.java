package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.transaction.Preparation;

/** Blocks without signatures: a ledger asks for none. */
final class TestBlocks {
    private TestBlocks() {}

    static ByteString transaction(String id, Map<String, String> writes) {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        writes.forEach((key, value) ->
                set.addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value))));
        ByteString sets = TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace("ledger")
                        .setRwset(set.build().toByteString()))
                .build()
                .toByteString();
        ByteString response = ProposalResponsePayload.newBuilder()
                .setExtension(
                        ChaincodeAction.newBuilder().setResults(sets).build().toByteString())
                .build()
                .toByteString();
        ChannelHeader channel = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTxId(id)
                .build();
        Header header =
                Header.newBuilder().setChannelHeader(channel.toByteString()).build();
        return Preparation.envelope(header, ByteString.EMPTY, response, List.of())
                .toByteString();
    }

    static Block block(Ledger ledger, ByteString... transactions) {
        return block(ledger, TxValidationCode.VALID, transactions);
    }

    static Block block(Ledger ledger, TxValidationCode code, ByteString... transactions) {
        List<ByteString> data = List.of(transactions);
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(ledger.height())
                        .setPreviousHash(ledger.lastHash())
                        .setDataHash(Headers.dataHash(data)))
                .setData(BlockData.newBuilder().addAllData(data))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(Blocks.filter(data.stream().map(_ -> code).toList())))
                .build();
    }
}
