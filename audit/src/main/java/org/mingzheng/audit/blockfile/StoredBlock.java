package org.mingzheng.audit.blockfile;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.mingzheng.proof.bytes.Bytes;

/**
 * A block as a Fabric peer stores it: number, data hash and previous hash; the transactions; the metadata. Numbers are varints, and
 * each part has its length before it (Fabric, {@code common/ledger/blkstorage}).
 */
final class StoredBlock {
    private StoredBlock() {}

    /** The block as it is sent; an {@link IOException} if it is cut off. */
    static Bytes sent(byte[] stored) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(stored);
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(in.readRawVarint64())
                .setDataHash(in.readBytes())
                .setPreviousHash(in.readBytes())
                .build();
        BlockData.Builder data = BlockData.newBuilder();
        for (long left = in.readRawVarint64(); left > 0; left--) {
            data.addData(in.readBytes());
        }
        BlockMetadata.Builder metadata = BlockMetadata.newBuilder();
        for (long left = in.readRawVarint64(); left > 0; left--) {
            ByteString part = in.readBytes();
            metadata.addMetadata(part);
        }
        return Bytes.wrap(Block.newBuilder()
                .setHeader(header)
                .setData(data)
                .setMetadata(metadata)
                .build()
                .toByteArray());
    }

    static long number(byte[] stored) throws IOException {
        return CodedInputStream.newInstance(stored).readRawVarint64();
    }
}
