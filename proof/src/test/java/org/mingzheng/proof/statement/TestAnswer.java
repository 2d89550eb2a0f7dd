package org.mingzheng.proof.statement;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.fabric.PeerAnswer;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.Sha256;

/** A peer's answer as Fabric's own classes write it; each field may be changed before {@link #line}. */
public final class TestAnswer {
    /** The time of every statement made here: 2026-06-01T00:00:00Z in milliseconds. */
    public static final long TIME = 1_780_272_000_000L;

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    String contract = "ledger";
    int status = 200;
    Bytes answer;
    String eventName = StatementEvent.NAME;
    Bytes event;
    List<NsReadWriteSet> namespaces = new ArrayList<>();
    KVRWSet.Builder own = KVRWSet.newBuilder();

    private TestAnswer(Statement statement) {
        answer = statement.answer();
        event = new StatementEvent(
                        statement.channel(),
                        statement.function(),
                        statement.arguments().orElse(List.of()),
                        TIME)
                .payload();
        statement.keys().stream().sorted().forEach(key -> own.addReads(read(key)));
        namespaces.add(namespace(
                "_lifecycle",
                KVRWSet.newBuilder()
                        .addReads(read("namespaces/fields/ledger/Sequence"))
                        .build()));
    }

    /** The true answer to a question. */
    public static TestAnswer to(Statement statement) {
        return new TestAnswer(statement);
    }

    /** With another answer. */
    public TestAnswer answering(Bytes other) {
        answer = other;
        return this;
    }

    /** With another event. */
    public TestAnswer asked(Bytes other) {
        event = other;
        return this;
    }

    /** One thing more. */
    public TestAnswer alsoReads(String key) {
        own.addReads(read(key));
        return this;
    }

    /** One thing more. */
    public TestAnswer alsoReadsARange() {
        own.addRangeQueriesInfo(RangeQueryInfo.newBuilder().setStartKey("a").setEndKey("z"));
        return this;
    }

    /** One thing more. */
    public TestAnswer alsoWrites(String key) {
        own.addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8("new")));
        return this;
    }

    /** One thing more. */
    public TestAnswer alsoReadsNamespace(String name, String key) {
        namespaces.add(namespace(name, KVRWSet.newBuilder().addReads(read(key)).build()));
        return this;
    }

    /** The endorsement line's bytes, signed with the key that belongs to the subject. */
    public Bytes line(String msp, String subject, String certificatePem) {
        Bytes endorser = bytes(SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(certificatePem))
                .build());
        Bytes payload = payload();
        return line(
                payload, endorser, DerSignature.of(TestAuthority.key(subject).sign(payload.concat(endorser))));
    }

    /** The same with the other of the two valid signatures. */
    public Bytes highS(String msp, String subject, String certificatePem) {
        PeerAnswer good = PeerAnswer.parse(line(msp, subject, certificatePem));
        Bytes joined = DerSignature.joined(good.signature()).orThrow();
        BigInteger high = ORDER.subtract(new BigInteger(1, joined.slice(32, 64).toArray()));
        Bytes highS = joined.slice(0, 32).concat(Bytes.wrap(BigIntegers.asUnsignedByteArray(32, high)));
        return line(good.payload(), good.endorser(), DerSignature.of(highS));
    }

    static Bytes line(Bytes payload, Bytes endorser, Bytes signature) {
        return bytes(ProposalResponse.newBuilder()
                .setPayload(proto(payload))
                .setEndorsement(
                        Endorsement.newBuilder().setEndorser(proto(endorser)).setSignature(proto(signature)))
                .build());
    }

    Bytes payload() {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(results().toByteString())
                .setEvents(ChaincodeEvent.newBuilder()
                        .setChaincodeId(contract)
                        .setTxId("00")
                        .setEventName(eventName)
                        .setPayload(proto(event))
                        .build()
                        .toByteString())
                .setResponse(Response.newBuilder().setStatus(status).setPayload(proto(answer)))
                .setChaincodeId(ChaincodeID.newBuilder().setName(contract).setVersion("1.0"))
                .build();
        return bytes(ProposalResponsePayload.newBuilder()
                .setProposalHash(proto(Sha256.digest(answer)))
                .setExtension(action.toByteString())
                .build());
    }

    private TxReadWriteSet results() {
        return TxReadWriteSet.newBuilder()
                .addAllNsRwset(namespaces)
                .addNsRwset(namespace(contract, own.build()))
                .build();
    }

    private static NsReadWriteSet namespace(String name, KVRWSet set) {
        return NsReadWriteSet.newBuilder()
                .setNamespace(name)
                .setRwset(set.toByteString())
                .build();
    }

    private static KVRead read(String key) {
        return KVRead.newBuilder()
                .setKey(key)
                .setVersion(Version.newBuilder().setBlockNum(7).setTxNum(0))
                .build();
    }

    private static ByteString proto(Bytes bytes) {
        return ByteString.copyFrom(bytes.toArray());
    }

    private static Bytes bytes(MessageLite message) {
        return Bytes.wrap(message.toByteArray());
    }
}
