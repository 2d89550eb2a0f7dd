package org.mingzheng.proof.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** A block as Fabric's own classes write it, with one call of the contract; each part may be changed before {@link #bytes}. */
public final class TestBlock {
    /** The time of every transaction made here: 2026-06-01T00:00:00.250Z in milliseconds. */
    public static final long TIME = 1_780_272_000_250L;

    private static final int CODES = 2;

    private final List<ByteString> arguments = new ArrayList<>();
    private ByteString answer = ByteString.EMPTY;
    private String id = "";
    private long seconds = TIME / 1000;
    private ByteString dataHash = ByteString.EMPTY;
    private ByteString codes = ByteString.copyFrom(new byte[1]);
    private ByteString proposalHash = ByteString.EMPTY;
    private HeaderType type = HeaderType.ENDORSER_TRANSACTION;
    private int status = 200;

    private TestBlock() {}

    /** A call with an answer. */
    public static TestBlock calling(String answer, Bytes... arguments) {
        TestBlock block = new TestBlock();
        block.answer = ByteString.copyFromUtf8(answer);
        for (Bytes argument : arguments) {
            block.arguments.add(proto(argument));
        }
        return block;
    }

    /** With another transaction id than the true one. */
    public TestBlock named(String other) {
        id = other;
        return this;
    }

    /** With another time. */
    public TestBlock at(long epochSecond) {
        seconds = epochSecond;
        return this;
    }

    /** With another data hash than the true one. */
    public TestBlock hashed(Bytes other) {
        dataHash = proto(other);
        return this;
    }

    /** With other validation codes. */
    public TestBlock coded(Bytes other) {
        codes = proto(other);
        return this;
    }

    /** With endorsers that answered another proposal. */
    public TestBlock answering(Bytes otherProposal) {
        proposalHash = proto(otherProposal);
        return this;
    }

    /** As another kind of transaction. */
    public TestBlock of(HeaderType other) {
        type = other;
        return this;
    }

    /** With another status of the response. */
    public TestBlock status(int other) {
        status = other;
        return this;
    }

    /** The block's bytes. */
    public Bytes bytes() {
        ByteString transaction = envelope();
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(7)
                .setPreviousHash(proto(Sha256.digest(Bytes.utf8("block 6"))))
                .setDataHash(dataHash.isEmpty() ? sha256(transaction) : dataHash)
                .build();
        BlockMetadata.Builder metadata = BlockMetadata.newBuilder();
        for (int i = 0; i < 5; i++) {
            metadata.addMetadata(i == CODES ? codes : ByteString.EMPTY);
        }
        return Bytes.wrap(Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addData(transaction))
                .setMetadata(metadata)
                .build()
                .toByteArray());
    }

    private ByteString envelope() {
        ByteString author = SignatureHeader.newBuilder()
                .setCreator(identity("NotaryMSP", "creator"))
                .setNonce(ByteString.copyFromUtf8("nonce"))
                .build()
                .toByteString();
        ByteString channel = channelHeader();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(channel).setSignatureHeader(author))
                .setData(Transaction.newBuilder()
                        .addActions(TransactionAction.newBuilder()
                                .setHeader(author)
                                .setPayload(content(channel, author).toByteString()))
                        .build()
                        .toByteString())
                .build();
        return Envelope.newBuilder()
                .setPayload(payload.toByteString())
                .setSignature(ByteString.copyFromUtf8("signature"))
                .build()
                .toByteString();
    }

    private ByteString channelHeader() {
        ByteString trueId = ByteString.copyFromUtf8("nonce").concat(identity("NotaryMSP", "creator"));
        return ChannelHeader.newBuilder()
                .setType(type.getNumber())
                .setTimestamp(Timestamp.newBuilder().setSeconds(seconds).setNanos(250_999_999))
                .setChannelId("evidence")
                .setTxId(id.isEmpty() ? bytes(sha256(trueId)).hex() : id)
                .build()
                .toByteString();
    }

    private ChaincodeActionPayload content(ByteString channel, ByteString author) {
        ByteString proposal = proposal();
        ByteString hash = sha256(channel.concat(author).concat(proposal));
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResponse(Response.newBuilder().setStatus(status).setPayload(answer))
                .setChaincodeId(ChaincodeID.newBuilder().setName("ledger").setVersion("1.0"))
                .build();
        ProposalResponsePayload endorsed = ProposalResponsePayload.newBuilder()
                .setProposalHash(proposalHash.isEmpty() ? hash : proposalHash)
                .setExtension(action.toByteString())
                .build();
        return ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal)
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(endorsed.toByteString())
                        .addEndorsements(Endorsement.newBuilder()
                                .setEndorser(identity("JusticeMSP", "peer"))
                                .setSignature(ByteString.copyFromUtf8("endorsement"))))
                .build();
    }

    private ByteString proposal() {
        ChaincodeSpec spec = ChaincodeSpec.newBuilder()
                .setInput(ChaincodeInput.newBuilder().addAllArgs(arguments))
                .build();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private static ByteString identity(String msp, String certificate) {
        return SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(certificate))
                .build()
                .toByteString();
    }

    private static ByteString sha256(ByteString message) {
        return proto(Sha256.digest(bytes(message)));
    }

    private static ByteString proto(Bytes bytes) {
        return ByteString.copyFrom(bytes.toArray());
    }

    private static Bytes bytes(ByteString proto) {
        return Bytes.wrap(proto.toByteArray());
    }
}
