package org.mingzheng.audit;

import static org.mingzheng.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/**
 * Blocks such as peers that collude could make behind a true chain: whatever stands in their transactions, all of them took effect.
 *
 * @param chain true
 * @param choose a number from 0 up to, not including, the one given
 */
record HostileBlocks(TestChain chain, IntUnaryOperator choose) {
    private static final List<String> WORDS = List.of(
            "",
            "appendEntries",
            "appendBulk",
            "approve",
            "propose",
            "withdraw",
            "bootstrap",
            "record",
            "head",
            "migrate",
            "notary.example/2026",
            "mingzheng/governance",
            "notary.example/none",
            "0",
            "2",
            "-1",
            "99999999999999999999",
            "b1",
            "{}",
            "[]",
            "{\"change\":\"register\",\"format\":\"mingzheng/governance/v1\",\"log\":{}}",
            "{\"change\":\"key\",\"format\":\"mingzheng/governance/v1\",\"log\":{\"from\":-1,\"key\":\"\",\"origin\":\"notary.example/2026\",\"revision\":2}}",
            "{\"entry\":{},\"firstIndex\":0,\"root\":\"\",\"size\":1}",
            "{\"firstIndex\":2,\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"size\":3}",
            "{\"firstIndex\":9223372036854775807,\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"size\":1}",
            "\u0000\u202e\ud83d\ude00");
    private static final List<String> KEYS = List.of(
            "governance",
            "logs",
            "proposals",
            "log/notary.example/2026",
            "frontier/notary.example/2026",
            "frontier/mingzheng/governance",
            "batch/notary.example/2026/b1",
            "record/item/r0",
            "record/governance/genesis",
            "record/",
            "record/x",
            "");

    /** A few blocks, as bytes. */
    List<Bytes> some() {
        List<Bytes> blocks = new ArrayList<>();
        int count = 1 + choose.applyAsInt(4);
        for (int i = 0; i < count; i++) {
            blocks.add(block(i));
        }
        return blocks;
    }

    private Bytes block(int index) {
        long height = chain.blocks.height();
        return switch (choose.applyAsInt(8)) {
            case 0 -> bytes(choose.applyAsInt(200));
            case 1 -> chain.blocks.get(choose.applyAsInt((int) height));
            case 2 -> damaged(chain.blocks.get(choose.applyAsInt((int) height)));
            case 3 -> of(Long.MAX_VALUE - choose.applyAsInt(3), List.of(call(index)), true);
            case 4 -> of(height + index, List.of(call(index)), false);
            case 5 -> of(height + index, List.of(damaged(call(index)), bytes(choose.applyAsInt(50))), true);
            default -> of(height + index, List.of(call(index), call(100 + index)), true);
        };
    }

    private Bytes call(int nonce) {
        TestTransaction call = new TestTransaction(
                chain.network,
                any(TestChain.ALL),
                any(List.of("admin", "client", "peer")),
                System.currentTimeMillis() + choose.applyAsInt(100_000),
                100_000 + nonce,
                "NotaryMSP");
        List<Bytes> arguments = new ArrayList<>();
        int count = choose.applyAsInt(7);
        for (int i = 0; i < count; i++) {
            arguments.add(choose.applyAsInt(5) == 0 ? entry() : Bytes.utf8(any(WORDS)));
        }
        int writes = choose.applyAsInt(4);
        for (int i = 0; i < writes; i++) {
            chain.state.write(any(KEYS), Bytes.utf8(any(WORDS)), choose.applyAsInt(2) == 0);
        }
        ByteString results = chain.state.take(TestChain.ALL);
        return call.envelope(arguments, answer(), choose.applyAsInt(5) == 0 ? proto(bytes(40)) : results, List.of());
    }

    private Bytes answer() {
        Bytes entry = entry();
        boolean plain = choose.applyAsInt(2) == 0;
        return plain
                ? Bytes.utf8(any(WORDS))
                : Bytes.utf8("{\"entry\":")
                        .concat(entry)
                        .concat(Bytes.utf8(",\"firstIndex\":"
                                + chain.log(TestChain.GOVERNANCE).size()
                                + ",\"root\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"size\":"
                                + (chain.log(TestChain.GOVERNANCE).size() + 1) + "}"));
    }

    /** One that is in the chain, here and there with another byte. */
    private Bytes entry() {
        String origin = any(List.of(TestChain.GOVERNANCE, "notary.example/2026"));
        List<Bytes> entries = chain.entries(origin);
        Bytes entry = entries.get(choose.applyAsInt(entries.size()));
        return choose.applyAsInt(3) == 0 ? damaged(entry) : entry;
    }

    private Bytes damaged(Bytes bytes) {
        byte[] copy = bytes.toArray();
        if (copy.length > 0) {
            copy[choose.applyAsInt(copy.length)] = (byte) choose.applyAsInt(256);
        }
        return Bytes.wrap(copy);
    }

    private Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) choose.applyAsInt(256);
        }
        return Bytes.wrap(bytes);
    }

    private String any(List<String> words) {
        return words.get(choose.applyAsInt(words.size()));
    }

    private Bytes of(long number, List<Bytes> envelopes, boolean codes) {
        Bytes before = Block.parse(chain.blocks.get(chain.blocks.height() - 1))
                .orThrow()
                .hash();
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(number)
                .setPreviousHash(proto(before))
                .setDataHash(proto(Sha256.digest(envelopes.toArray(Bytes[]::new))))
                .build();
        BlockMetadata metadata = BlockMetadata.newBuilder()
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.copyFrom(new byte[codes ? envelopes.size() : 0]))
                .build();
        return Bytes.wrap(org.hyperledger.fabric.protos.common.Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder()
                        .addAllData(
                                envelopes.stream().map(TestTransaction::proto).toList()))
                .setMetadata(metadata)
                .build()
                .toByteArray());
    }
}
