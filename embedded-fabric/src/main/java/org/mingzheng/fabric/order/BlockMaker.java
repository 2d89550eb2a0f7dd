package org.mingzheng.fabric.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.security.SecureRandom;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.mingzheng.fabric.ledger.Headers;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Signer;

/** Chains and signs blocks with one orderer's key. The last configuration is always block 0. */
final class BlockMaker {
    private static final int NONCE = 24;

    private final Signer orderer;
    private final SecureRandom random = new SecureRandom();

    BlockMaker(Signer orderer) {
        this.orderer = orderer;
    }

    /** {@return the block that follows the ledger's last} */
    Block next(Ledger ledger, List<ByteString> transactions) {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(ledger.height())
                .setPreviousHash(ledger.lastHash())
                .setDataHash(Headers.dataHash(transactions))
                .build();
        return block(header, transactions, signed(header));
    }

    /** {@return block 0, which nobody signs: whoever joins a channel is given it} */
    static Block genesis(ByteString configuration) {
        List<ByteString> transactions = List.of(configuration);
        BlockHeader header = BlockHeader.newBuilder()
                .setDataHash(Headers.dataHash(transactions))
                .build();
        return block(
                header,
                transactions,
                Metadata.newBuilder().setValue(lastConfiguration()).build());
    }

    private static Block block(BlockHeader header, List<ByteString> transactions, Metadata signatures) {
        Metadata lastConfig = Metadata.newBuilder()
                .setValue(LastConfig.getDefaultInstance().toByteString())
                .build();
        return Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(transactions))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(signatures.toByteString())
                        .addMetadata(lastConfig.toByteString())
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
    }

    private Metadata signed(BlockHeader header) {
        ByteString value = lastConfiguration();
        ByteString signer = SignatureHeader.newBuilder()
                .setCreator(orderer.identity())
                .setNonce(nonce())
                .build()
                .toByteString();
        return Metadata.newBuilder()
                .setValue(value)
                .addSignatures(MetadataSignature.newBuilder()
                        .setSignatureHeader(signer)
                        .setSignature(orderer.sign(value, signer, Headers.bytes(header))))
                .build();
    }

    private static ByteString lastConfiguration() {
        return OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.getDefaultInstance())
                .setConsenterMetadata(Metadata.getDefaultInstance().toByteString())
                .build()
                .toByteString();
    }

    private ByteString nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return UnsafeByteOperations.unsafeWrap(nonce);
    }
}
