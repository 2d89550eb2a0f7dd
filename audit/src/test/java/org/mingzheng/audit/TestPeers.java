package org.mingzheng.audit;

import static org.mingzheng.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.Endorsed;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.StatementEvent;

/** Peers that state heads and records truly, whatever the blocks are that one of them gives; but for what a test wants. */
final class TestPeers implements Peers {
    final Map<RecordId, RecordState> lies = new HashMap<>();
    final Set<String> silent = new HashSet<>();
    final Set<String> unsigned = new HashSet<>();
    final List<String> asked = new ArrayList<>();
    private final TestChain chain;
    private final Blocks blocks;
    private Optional<Replay> truth = Optional.empty();

    TestPeers(TestChain chain, Blocks blocks) {
        this.chain = chain;
        this.blocks = blocks;
    }

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
    public synchronized Endorsed ask(String msp, List<Bytes> arguments) {
        asked.add(msp);
        if (silent.contains(msp)) {
            throw new PeerException("UNAVAILABLE", false, new IllegalStateException());
        }
        return switch (text(arguments.getFirst())) {
            case "log" -> size(text(arguments.get(1)));
            case "head" -> head(msp, text(arguments.get(1)), Integer.parseInt(text(arguments.get(2))));
            case "record" -> record(msp, new RecordId(text(arguments.get(1)), text(arguments.get(2))));
            default -> tree(msp, arguments.subList(1, arguments.size()));
        };
    }

    private Endorsed size(String origin) {
        return new Endorsed(
                Bytes.utf8("{\"head\":{\"size\":" + chain.log(origin).size() + "}}"), Bytes.empty());
    }

    private Endorsed head(String msp, String origin, int size) {
        List<Hash> log = chain.log(origin);
        if (size > log.size()) {
            throw refused("size-not-kept");
        }
        CheckpointBody body = new CheckpointBody(new Origin(origin), TestService.head(log, size));
        return new Endorsed(Bytes.utf8(body.text()), signed(msp, head(chain.network, body)));
    }

    private static PeerException refused(String reason) {
        return new PeerException("{\"reason\":\"" + reason + "\"}", true, new IllegalStateException());
    }

    private Endorsed record(String msp, RecordId record) {
        Bytes answer = answer(record);
        String channel = chain.network.definition().channel();
        String contract = chain.network.definition().contract().name();
        Statement statement = Statement.record(channel, contract, record.type(), record.id(), answer)
                .orThrow();
        return new Endorsed(answer, signed(msp, statement));
    }

    private Endorsed tree(String msp, List<Bytes> names) {
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        names.forEach(name -> {
            RecordId record = RecordId.parse(text(name)).orThrow();
            answers.put(record, answer(record));
        });
        var tree = RecordTree.of(answers).head();
        String channel = chain.network.definition().channel();
        Statement statement = Statement.recordTree(
                channel, chain.network.definition().contract().name(), tree);
        return new Endorsed(statement.answer(), signed(msp, statement));
    }

    private Bytes answer(RecordId record) {
        Optional<RecordState> state =
                Optional.ofNullable(lies.get(record)).or(() -> truth().records().find(record));
        return state.map(known -> new RecordAnswer(
                                known, chain.log(known.last().origin().name()).size())
                        .canonical())
                .orElseThrow(() -> refused("no-such-record"));
    }

    private Replay truth() {
        if (truth.isEmpty()) {
            Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
            Replay replay = new Replay(chain.network.trust().ledger(), nothing, new Findings(), (_, _) -> {});
            chain.blocks.read(0, chain.blocks.height(), replay::block);
            truth = Optional.of(replay);
        }
        return truth.get();
    }

    private Bytes signed(String msp, Statement statement) {
        return unsigned.contains(msp) ? Bytes.empty() : line(chain.network, msp, statement);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
    }

    /** The statement under a checkpoint. */
    static Statement head(TestNetwork network, CheckpointBody body) {
        return Statement.head(
                network.definition().channel(), network.definition().contract().name(), body);
    }

    /** An endorsement line. */
    static Bytes line(TestNetwork network, String msp, Statement statement) {
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
                statement.arguments().orElse(List.of()),
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
