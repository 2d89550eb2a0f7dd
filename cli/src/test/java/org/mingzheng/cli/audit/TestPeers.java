package org.mingzheng.cli.audit;

import static org.mingzheng.cli.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.mingzheng.cli.peer.Blocks;
import org.mingzheng.cli.peer.Endorsed;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.StatementEvent;

/** Peers that state heads truly, whatever the blocks are that one of them gives. */
record TestPeers(TestChain chain, Blocks blocks) implements Peers {
    TestPeers(TestChain chain) {
        this(chain, chain.blocks);
    }

    @Override
    public List<String> organisations() {
        return TestChain.ALL;
    }

    @Override
    public Blocks blocks(String msp) {
        return blocks;
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        String origin = text(arguments.get(1));
        List<Hash> log = chain.log(origin);
        if (text(arguments.getFirst()).equals("log")) {
            return new Endorsed(Bytes.utf8("{\"head\":{\"size\":" + log.size() + "}}"), Bytes.empty());
        }
        int size = Integer.parseInt(text(arguments.get(2)));
        if (size > log.size()) {
            throw new PeerException("{\"reason\":\"size-not-kept\"}", new IllegalStateException());
        }
        CheckpointBody body = new CheckpointBody(new Origin(origin), TestService.head(log, size));
        return new Endorsed(Bytes.utf8(body.text()), line(chain.network, msp, body));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
    }

    /** An endorsement line under a checkpoint. */
    static Bytes line(TestNetwork network, String msp, CheckpointBody body) {
        Statement statement = Statement.head(
                network.definition().channel(), network.definition().contract().name(), body);
        Bytes identity = network.identity(msp, "peer");
        Bytes payload = payload(statement);
        return Bytes.wrap(ProposalResponse.newBuilder()
                .setPayload(proto(payload))
                .setEndorsement(Endorsement.newBuilder()
                        .setEndorser(proto(identity))
                        .setSignature(proto(network.sign(msp, "peer", payload.concat(identity)))))
                .build()
                .toByteArray());
    }

    private static Bytes payload(Statement statement) {
        StatementEvent event = new StatementEvent(
                statement.channel(),
                statement.function(),
                statement.arguments().orElseThrow(),
                System.currentTimeMillis());
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(results(statement))
                .setEvents(ChaincodeEvent.newBuilder()
                        .setChaincodeId(statement.contract())
                        .setTxId("00")
                        .setEventName(StatementEvent.NAME)
                        .setPayload(proto(event.payload()))
                        .build()
                        .toByteString())
                .setResponse(Response.newBuilder().setStatus(200).setPayload(proto(statement.answer())))
                .setChaincodeId(
                        ChaincodeID.newBuilder().setName(statement.contract()).setVersion("1"))
                .build();
        return Bytes.wrap(ProposalResponsePayload.newBuilder()
                .setProposalHash(proto(statement.answer()))
                .setExtension(action.toByteString())
                .build()
                .toByteArray());
    }

    private static ByteString results(Statement statement) {
        Set<String> lifecycle = Set.of("namespaces/fields/" + statement.contract() + "/Sequence");
        return TxReadWriteSet.newBuilder()
                .addNsRwset(reads("_lifecycle", lifecycle))
                .addNsRwset(reads(statement.contract(), statement.keys()))
                .build()
                .toByteString();
    }

    private static NsReadWriteSet reads(String namespace, Set<String> keys) {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        keys.stream().sorted().forEach(key -> set.addReads(KVRead.newBuilder().setKey(key)));
        return NsReadWriteSet.newBuilder()
                .setNamespace(namespace)
                .setRwset(set.build().toByteString())
                .build();
    }

    @Override
    public void close() {}
}
