package org.mingzheng.it;

import static org.mingzheng.it.Answers.json;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.client.Endorsing;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.fabric.peer.Outcome;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** A record log on a network with our contract, as a client of the product's uses it that waits for peers that lag behind. */
record LogUnderTest(NetworkUnderTest network, String origin, String msp, String role) {
    private static final String OWNER = "NotaryMSP";
    private static final String TYPE = "deposit";
    private static final Bytes DEFINITION = definition();

    LogUnderTest(NetworkUnderTest network, String origin) {
        this(network, origin, OWNER, "client");
    }

    private static Bytes definition() {
        try (InputStream file = Objects.requireNonNull(
                Entry.class.getResourceAsStream("/entry-types/" + TYPE + "/v1/definition.json"))) {
            return Sha256.digest(Bytes.wrap(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LogUnderTest writtenBy(String someone, String as) {
        return new LogUnderTest(network, origin, someone, as);
    }

    private FabricClient writer() {
        return network.client(msp, role);
    }

    Registration registration() {
        return new Registration(network, origin);
    }

    void register() {
        register(OWNER, Set.of(TYPE), Set.of());
    }

    /** As the log of any organisation, for records of these types. */
    void register(String owner, Set<String> types, Set<String> roles) {
        registration().carry(new Registration.Terms(owner, "policy", types, roles));
    }

    /** As a log whose appends all organisations with a peer must endorse. */
    void registerUnderAll() {
        registration().carry(new Registration.Terms(OWNER, "all", Set.of(TYPE), Set.of()));
    }

    String propose() {
        return registration().propose(new Registration.Terms(OWNER, "policy", Set.of(TYPE), Set.of()));
    }

    /** {@return the contract's answer to a question} */
    Bytes ask(String function, String... arguments) throws RefusedException {
        try {
            return writer().evaluate(new Call(function, arguments));
        } catch (LedgerAwayException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject state() throws RefusedException {
        return json(ask("log", origin));
    }

    TreeHead head() throws RefusedException {
        JsonObject head = state().object("head");
        return new TreeHead(
                head.integer("size"), Hash.ofBase64(head.text("root")).orThrow());
    }

    /** {@return entries that each begin a record of their own} */
    List<Bytes> entries(String batch, int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(batch + "-" + i)).toList();
    }

    private Bytes entry(String record) {
        String id = origin.substring(origin.indexOf('/') + 1) + "-" + record;
        Place place = new Place(
                NetworkUnderTest.CHANNEL, new Origin(origin), new EntryType(TYPE, 1), DEFINITION, id, Optional.empty());
        UtcTime now = new UtcTime(Instant.now().getEpochSecond());
        Event event = new Event("deposited", "issuer", now, List.of(), Optional.empty());
        JsonObject title = JsonObject.builder().put("title", "公证书").build();
        return new Entry(place, event, new Fields(title, Map.of()), List.of(), List.of()).canonical();
    }

    private Call appending(String batch, long size, List<Bytes> entries) {
        return new Call("appendEntries", origin, "" + size, batch).with(entries);
    }

    /** Appends a batch at whatever size the log has, as often as others come first. */
    void append(String batch, List<Bytes> entries) throws RefusedException {
        boolean done;
        do {
            done = isAppended(batch, entries);
        } while (!done);
    }

    private boolean isAppended(String batch, List<Bytes> entries) throws RefusedException {
        return switch (Answers.endorsing(writer(), appending(batch, head().size(), entries))) {
            case Endorsing.Done(Endorsed endorsed) -> isValid(endorsed);
            case Endorsing.Refused(Refusal refusal) when refusal.is(RefusalReason.BATCH_EXISTS) -> true;
            case Endorsing.Refused(Refusal refusal) when refusal.is(RefusalReason.WRONG_SIZE) -> false;
            case Endorsing.Refused(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private boolean isValid(Endorsed endorsed) {
        try {
            Outcome outcome = writer().settle(endorsed);
            if (!outcome.isValid() && !outcome.isConflict()) {
                throw new IllegalStateException(outcome.code());
            }
            return outcome.isValid();
        } catch (OutcomeUnknownException e) {
            // If it was ordered, the next attempt is told that the batch exists.
            return false;
        }
    }

    /** {@return an append that is endorsed, and not yet ordered} */
    Endorsed endorsed(String batch, List<Bytes> entries) throws RefusedException {
        return Answers.endorsed(writer(), appending(batch, head().size(), entries));
    }

    /** {@return what became of an append, by Fabric's name} */
    String outcome(Endorsed endorsed) throws OutcomeUnknownException {
        return writer().settle(endorsed).code();
    }

    /** {@return the code of the reason for which an append is refused} */
    String refusal(String batch, long size, List<Bytes> entries) {
        return Answers.refusal(writer(), appending(batch, size, entries));
    }

    /** {@return every entry that a valid transaction put into the log, in the order of the chain} */
    List<Bytes> entriesInBlocks() throws GatewayException, IOException {
        Ledger ledger = Ledger.of(network.gateway(OWNER, "client"));
        List<Bytes> entries = new ArrayList<>();
        for (var block : ledger.all()) {
            for (Ledger.Committed each : Ledger.transactions(block)) {
                if (each.code() == TxValidationCode.VALID) {
                    entries.addAll(entries(each));
                }
            }
        }
        return entries;
    }

    private List<Bytes> entries(Ledger.Committed transaction) throws InvalidProtocolBufferException {
        ByteString payload = Forgery.content(transaction.envelope()).getChaincodeProposalPayload();
        List<ByteString> arguments = ChaincodeInvocationSpec.parseFrom(
                        ChaincodeProposalPayload.parseFrom(payload).getInput())
                .getChaincodeSpec()
                .getInput()
                .getArgsList();
        boolean ours = arguments.getFirst().toStringUtf8().equals("appendEntries")
                && arguments.get(1).toStringUtf8().equals(origin);
        return ours
                ? arguments.stream()
                        .skip(4)
                        .map(each -> Bytes.wrap(each.toByteArray()))
                        .toList()
                : List.of();
    }

    /** {@return the endorsement lines of all organisations for a head} */
    List<Bytes> endorsedHead(CheckpointBody body) throws Exception {
        Call question = new Call("head", origin, "" + body.head().size());
        Bytes envelope = writer().endorse(question, network.peers()).envelope();
        var action =
                Forgery.action(PreparedTransaction.parseFrom(envelope.toArray()).getEnvelope());
        return action.getEndorsementsList().stream()
                .map(endorsement -> ProposalResponse.newBuilder()
                        .setPayload(action.getProposalResponsePayload())
                        .setEndorsement(endorsement)
                        .build())
                .map(line -> Bytes.wrap(line.toByteArray()))
                .toList();
    }
}
