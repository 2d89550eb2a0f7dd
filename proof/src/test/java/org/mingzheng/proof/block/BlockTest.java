package org.mingzheng.proof.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.block.EmbeddedBlocks.only;
import static org.mingzheng.proof.block.EmbeddedBlocks.reason;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;

class BlockTest {
    private static TestBlock call() {
        return TestBlock.calling("{}", Bytes.utf8("head"), Bytes.utf8("a/b"), Bytes.utf8("7"));
    }

    private static Reason flaw(TestBlock block) {
        return ((Content.Malformed) only(block.bytes())).why().reason();
    }

    @Test
    void readsACallDownToItsArgumentsAndItsAnswer() {
        Block block = Block.parse(call().bytes()).orThrow();
        Invocation call = (Invocation) block.transactions().getFirst().content();

        assertThat(block.number()).isEqualTo(7);
        assertThat(block.transactions().getFirst().valid()).isTrue();
        assertThat(call.id())
                .isEqualTo(Sha256.digest(Bytes.utf8("nonce\n\tNotaryMSP\u0012\u0007creator"))
                        .hex());
        assertThat(call.channel()).isEqualTo("evidence");
        assertThat(call.contract()).isEqualTo("ledger");
        assertThat(call.creatorMsp()).isEqualTo("NotaryMSP");
        assertThat(call.creatorCertificate()).isEqualTo(Bytes.utf8("creator"));
        assertThat(call.timeMillis()).isEqualTo(TestBlock.TIME);
        assertThat(call.function()).isEqualTo("head");
        assertThat(call.arguments()).hasSize(3);
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.answer()).isEqualTo(Bytes.utf8("{}"));
        assertThat(call.endorsers()).extracting(Endorser::msp).containsExactly("JusticeMSP");
        assertThat(call.endorsers().getFirst().signature()).isEqualTo(Bytes.utf8("endorsement"));
    }

    @Test
    void theBlocksOfAnEmbeddedNetworkAreOneChain() {
        List<Block> blocks = EmbeddedBlocks.blocks();

        assertThat(blocks.getFirst().transactions().getFirst().content()).isEqualTo(new Content.Other(1));
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).follows(blocks.get(i - 1))).isTrue();
            assertThat(blocks.get(i).follows(blocks.get(i))).isFalse();
        }
    }

    @Test
    void theCallsOfAnEmbeddedNetworkNameTheirEndorsers() {
        assertThat(EmbeddedBlocks.calls()).allSatisfy(call -> {
            assertThat(call.endorsers()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(call.creatorCertificate().size()).isPositive();
            assertThat(call.channel()).isEqualTo("evidence");
        });
    }

    @Test
    void refusesTransactionsThatTheHeaderDoesNotName() {
        Bytes other = Sha256.digest(Bytes.utf8("other"));

        assertThat(reason(Block.parse(call().hashed(other).bytes()))).isEqualTo(Reason.BLOCK_DATA_HASH);
    }

    @Test
    void refusesABlockWithoutHeaderAndBytesThatAreNoMessage() {
        assertThat(reason(Block.parse(Bytes.empty()))).isEqualTo(Reason.BLOCK_MALFORMED);
        assertThat(reason(Block.parse(Bytes.utf8("no block")))).isEqualTo(Reason.PROTOBUF_MALFORMED);
    }

    @Test
    void wantsOneValidationCodeForEachTransactionOrNone() {
        assertThat(reason(Block.parse(call().coded(Bytes.wrap(new byte[2])).bytes())))
                .isEqualTo(Reason.BLOCK_MALFORMED);
        Block uncoded = Block.parse(call().coded(Bytes.empty()).bytes()).orThrow();
        assertThat(uncoded.transactions().getFirst().code()).isEqualTo(Transaction.NOT_VALIDATED);
        Block refused =
                Block.parse(call().coded(Bytes.wrap(new byte[] {11})).bytes()).orThrow();
        assertThat(refused.transactions().getFirst().valid()).isFalse();
    }

    @Test
    void aTransactionWhosePartsDoNotBelongTogetherIsMalformed() {
        Bytes other = Sha256.digest(Bytes.utf8("other"));

        assertThat(flaw(call().named(other.hex()))).isEqualTo(Reason.TRANSACTION_MALFORMED);
        assertThat(flaw(call().answering(other))).isEqualTo(Reason.TRANSACTION_MALFORMED);
        assertThat(flaw(call().at(-1))).isEqualTo(Reason.TRANSACTION_MALFORMED);
        assertThat(flaw(call().at(253_402_300_800L))).isEqualTo(Reason.TRANSACTION_MALFORMED);
        assertThat(only(call().at(253_402_300_799L).bytes())).isInstanceOf(Invocation.class);
    }

    @Test
    void aConfigurationIsNoCall() {
        assertThat(only(call().of(HeaderType.CONFIG).bytes())).isEqualTo(new Content.Other(1));
    }

    @Test
    void readsUnknownFieldsAsPeersDo() throws InvalidProtocolBufferException {
        var block = org.hyperledger.fabric.protos.common.Block.parseFrom(
                call().bytes().toArray());
        UnknownFieldSet.Field many = UnknownFieldSet.Field.newBuilder()
                .addFixed64(1)
                .addFixed32(2)
                .addVarint(-1)
                .addGroup(UnknownFieldSet.newBuilder()
                        .addField(
                                2,
                                UnknownFieldSet.Field.newBuilder().addVarint(3).build())
                        .build())
                .build();
        Bytes odd = Bytes.wrap(block.toBuilder()
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(9, many)
                        .addField(
                                15,
                                UnknownFieldSet.Field.newBuilder()
                                        .addLengthDelimited(ByteString.EMPTY)
                                        .build())
                        .build())
                .build()
                .toByteArray());

        assertThat(Block.parse(odd)).isEqualTo(Block.parse(call().bytes()));
    }

    @Test
    void mergesAMessageThatIsThereTwice() {
        Bytes data = Bytes.wrap(org.hyperledger.fabric.protos.common.Block.newBuilder()
                .setHeader(org.hyperledger.fabric.protos.common.BlockHeader.newBuilder()
                        .setNumber(8))
                .build()
                .toByteArray());

        assertThat(Block.parse(call().bytes().concat(data)).orThrow().number()).isEqualTo(8);
    }

    @Test
    void boundsTheNumberOfFieldsAndTheNestingOfGroups() {
        byte[] fields = new byte[2 * Fields.MAX_FIELDS + 2];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = 0x48;
        }
        assertThat(reason(Block.parse(Bytes.wrap(fields)))).isEqualTo(Reason.TOO_MANY);
        assertThat(reason(Block.parse(Bytes.wrap(fields).slice(2, fields.length))))
                .isEqualTo(Reason.BLOCK_MALFORMED);
        assertThat(reason(Block.parse(groups(WireReader.MAX_GROUPS + 1)))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason(Block.parse(groups(WireReader.MAX_GROUPS)))).isEqualTo(Reason.BLOCK_MALFORMED);
    }

    private static Bytes groups(int depth) {
        return Bytes.utf8("K".repeat(depth) + "L".repeat(depth));
    }

    @Test
    void refusesMoreBytesThanABlockMayHave() {
        assertThat(reason(Block.parse(Bytes.wrap(new byte[Block.MAX_SIZE + 1]))))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(Block.parse(Bytes.wrap(new byte[Block.MAX_SIZE])))).isEqualTo(Reason.PROTOBUF_MALFORMED);
    }
}
