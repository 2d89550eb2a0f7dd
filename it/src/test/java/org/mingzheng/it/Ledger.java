package org.mingzheng.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The chain as {@code qscc} tells it to clients of one peer. */
record Ledger(Contract qscc) {
    private static final int PATIENCE_SECONDS = 30;

    static Ledger of(Gateway gateway) {
        return new Ledger(gateway.getNetwork(NetworkUnderTest.CHANNEL).getContract("qscc"));
    }

    private byte[] ask(String function, byte[]... arguments) throws GatewayException {
        byte[][] all = Stream.concat(
                        Stream.of(NetworkUnderTest.CHANNEL.getBytes(StandardCharsets.UTF_8)), Stream.of(arguments))
                .toArray(byte[][]::new);
        // A channel that saw its network die fails at once until it tries again: wait for that.
        return qscc.newProposal(function)
                .addArguments(all)
                .build()
                .evaluate(call -> call.withWaitForReady().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    BlockchainInfo info() throws GatewayException, IOException {
        return BlockchainInfo.parseFrom(ask("GetChainInfo"));
    }

    Block block(long number) throws GatewayException, IOException {
        return Block.parseFrom(ask("GetBlockByNumber", Long.toString(number).getBytes(StandardCharsets.UTF_8)));
    }

    Block blockByHash(ByteString hash) throws GatewayException, IOException {
        return Block.parseFrom(ask("GetBlockByHash", hash.toByteArray()));
    }

    Block blockOf(String transaction) throws GatewayException, IOException {
        return Block.parseFrom(ask("GetBlockByTxID", transaction.getBytes(StandardCharsets.UTF_8)));
    }

    ProcessedTransaction transaction(String id) throws GatewayException, IOException {
        return ProcessedTransaction.parseFrom(ask("GetTransactionByID", id.getBytes(StandardCharsets.UTF_8)));
    }

    List<Block> all() throws GatewayException, IOException {
        List<Block> blocks = new ArrayList<>();
        for (long number = 0; number < info().getHeight(); number++) {
            blocks.add(block(number));
        }
        return blocks;
    }

    /** {@return what became of a transaction each time it was ordered} */
    List<TxValidationCode> outcomes(String transaction) throws GatewayException, IOException {
        return all().stream()
                .flatMap(block -> transactions(block).stream())
                .filter(committed -> committed.id().equals(transaction))
                .map(Committed::code)
                .toList();
    }

    /** A transaction's place in the chain and what became of it. */
    record Committed(String id, TxValidationCode code, Envelope envelope) {}

    /** {@return the calls of contracts in a block} */
    static List<Committed> transactions(Block block) {
        ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        List<Committed> all = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            try {
                Envelope envelope = Envelope.parseFrom(block.getData().getData(i));
                Payload payload = Payload.parseFrom(envelope.getPayload());
                ChannelHeader header =
                        ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
                if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                    TxValidationCode code = TxValidationCode.forNumber(codes.byteAt(i) & 0xff);
                    all.add(new Committed(header.getTxId(), code, envelope));
                }
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return all;
    }

    /** {@return the hash by which the next block names this one: of number, previous hash and data hash in ASN.1} */
    static ByteString hash(BlockHeader header) throws IOException {
        byte[] encoding = new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(header.getNumber()),
                    new DEROctetString(header.getPreviousHash().toByteArray()),
                    new DEROctetString(header.getDataHash().toByteArray())
                })
                .getEncoded();
        return ByteString.copyFrom(Hash.SHA256.apply(encoding));
    }

    static ByteString dataHash(Block block) {
        ByteString all = ByteString.copyFrom(block.getData().getDataList());
        return ByteString.copyFrom(Hash.SHA256.apply(all.toByteArray()));
    }
}
