package org.mingzheng.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** A record log of the notary office on a network with our contract. */
record LogUnderTest(NetworkUnderTest network, String origin, Contract writer) {
    private static final String TYPE = "deposit";
    private static final Bytes DEFINITION = definition();
    private static final int MAX_JSON = 1 << 16;
    private static final int ATTEMPTS = 500;

    LogUnderTest(NetworkUnderTest network, String origin) {
        this(network, origin, NetworkUnderTest.contract(network.gateway("NotaryMSP", "client")));
    }

    private static Bytes definition() {
        try (InputStream file = Objects.requireNonNull(
                Entry.class.getResourceAsStream("/entry-types/" + TYPE + "/v1/definition.json"))) {
            return Sha256.digest(Bytes.wrap(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LogUnderTest writtenBy(String msp, String role) {
        return new LogUnderTest(network, origin, NetworkUnderTest.contract(network.gateway(msp, role)));
    }

    private interface Call {
        byte[] make() throws GatewayException, CommitException;
    }

    /** Peers that are not at the same block answer differently, and who comes second is invalid: then it is done again. */
    private JsonObject settled(Call call) throws GatewayException, CommitException, IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                JsonObject answer = json(call.make());
                new Peers(network).awaitAll();
                return answer;
            } catch (EndorseException e) {
                boolean differently = e.getDetails().stream()
                        .anyMatch(detail -> detail.getMessage().contains("do not match"));
                if (!differently || attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (CommitException e) {
                if (e.getCode() != TxValidationCode.MVCC_READ_CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static JsonObject json(byte[] text) {
        return (JsonObject) Json.parseCanonical(Bytes.wrap(text), MAX_JSON).orThrow();
    }

    private Contract administrator(String msp) {
        return NetworkUnderTest.contract(network.gateway(msp, "admin"));
    }

    void register() throws GatewayException, CommitException, IOException {
        register("NotaryMSP", Set.of(TYPE), Set.of());
    }

    /** As the log of any organisation, for records of these types. */
    void register(String owner, Set<String> types, Set<String> roles)
            throws GatewayException, CommitException, IOException {
        register(owner, propose(owner, "policy", types, roles));
    }

    /** As a log whose appends all organisations with a peer must endorse. */
    void registerUnderAll() throws GatewayException, CommitException, IOException {
        register("NotaryMSP", propose("NotaryMSP", "all", Set.of(TYPE), Set.of()));
    }

    private void register(String owner, String proposal) throws GatewayException, CommitException, IOException {
        List<String> others = Stream.of("JusticeMSP", "ArbitrationMSP", "NotaryMSP")
                .filter(msp -> !msp.equals(owner))
                .limit(2)
                .toList();
        for (String msp : others) {
            approve(msp, proposal);
        }
    }

    String propose() throws GatewayException, CommitException, IOException {
        return propose("NotaryMSP", "policy", Set.of(TYPE), Set.of());
    }

    private String propose(String owner, String endorsement, Set<String> types, Set<String> roles)
            throws GatewayException, CommitException, IOException {
        byte[] change = JsonObject.builder()
                .put("change", "register")
                .put("format", "mingzheng/governance/v1")
                .put("log", registration(owner, endorsement, types, roles))
                .build()
                .canonical()
                .toArray();
        return settled(() -> administrator(owner).submitTransaction("propose", change))
                .text("proposal");
    }

    private JsonObject registration(String owner, String endorsement, Set<String> types, Set<String> roles) {
        PrivateKey key = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
        return JsonObject.builder()
                .put("endorsement", endorsement)
                .put("key", new VerifierKey(origin, key.publicKey()).encoded())
                .put("kind", "record")
                .put("origin", origin)
                .put("public", true)
                .put("roles", JsonArray.ofTexts(roles.stream().sorted().toList()))
                .put("types", JsonArray.ofTexts(types.stream().sorted().toList()))
                .put("unit", owner.equals("NotaryMSP") ? "济南公证处" : owner)
                .put(
                        "writers",
                        JsonArray.ofTexts(List.of(Sha256.digest(network.publicKey(owner, "client"))
                                .base64Url())))
                .build();
    }

    JsonObject approve(String msp, String proposal) throws GatewayException, CommitException, IOException {
        return settled(() -> administrator(msp).submitTransaction("approve", proposal));
    }

    JsonObject withdraw(String msp, String proposal) throws GatewayException, CommitException, IOException {
        return settled(() -> administrator(msp).submitTransaction("withdraw", proposal));
    }

    /** {@return the code of the reason for which an approval is refused} */
    String approvalRefusal(String msp, String proposal) {
        try {
            var _ = administrator(msp).submitTransaction("approve", proposal);
            return "none";
        } catch (EndorseException e) {
            return reason(e);
        } catch (GatewayException | CommitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(EndorseException refused) {
        String said = refused.getDetails().getFirst().getMessage();
        return json(Bytes.utf8(said.substring(said.indexOf('{'))).toArray()).text("reason");
    }

    JsonObject state() throws GatewayException {
        return json(writer.evaluateTransaction("log", origin));
    }

    TreeHead head() throws GatewayException {
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

    /** Appends a batch at whatever size the log has, as often as others come first. */
    void append(String batch, List<Bytes> entries) throws GatewayException, CommitException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tryAppend(batch, entries)) {
                return;
            }
        }
        throw new IllegalStateException("no append in " + ATTEMPTS + " attempts");
    }

    private static boolean says(EndorseException refusal, String words) {
        return refusal.getDetails().stream()
                .anyMatch(detail -> detail.getMessage().contains(words));
    }

    private boolean tryAppend(String batch, List<Bytes> entries) throws GatewayException, CommitException {
        try {
            var _ = submit(batch, head().size(), entries);
            return true;
        } catch (CommitException e) {
            return refuseAllBut(e.getCode() == TxValidationCode.MVCC_READ_CONFLICT, e);
        } catch (SubmitException | CommitStatusException e) {
            // The outcome is unknown: if it was ordered, the next attempt is told that the batch exists.
            return false;
        } catch (EndorseException e) {
            if (says(e, "\"batch-exists\"")) {
                return true;
            }
            return refuseAllBut(
                    e.getDetails().stream()
                            .allMatch(detail -> detail.getMessage().contains("\"wrong-size\"")
                                    || detail.getMessage().contains("do not match")),
                    e);
        }
    }

    private static <E extends Exception> boolean refuseAllBut(boolean expected, E failure) throws E {
        if (!expected) {
            throw failure;
        }
        return false;
    }

    private byte[] submit(String batch, long size, List<Bytes> entries)
            throws EndorseException, SubmitException, CommitStatusException, CommitException {
        return writer.submitTransaction("appendEntries", arguments(batch, size, entries));
    }

    private byte[][] arguments(String batch, long size, List<Bytes> entries) {
        return Stream.concat(Stream.of(origin, "" + size, batch).map(Bytes::utf8), entries.stream())
                .map(Bytes::toArray)
                .toArray(byte[][]::new);
    }

    /** {@return an append that is endorsed, and not yet ordered} */
    Transaction endorsed(String batch, List<Bytes> entries) throws GatewayException {
        return writer.newProposal("appendEntries")
                .addArguments(arguments(batch, head().size(), entries))
                .build()
                .endorse();
    }

    /** {@return the code of the reason for which an append is refused} */
    String refusal(String batch, long size, List<Bytes> entries) throws GatewayException, CommitException {
        try {
            var _ = submit(batch, size, entries);
            return "none";
        } catch (EndorseException e) {
            if (e.getStatus().getCode() != Status.Code.ABORTED) {
                throw e;
            }
            return reason(e);
        }
    }

    /** {@return every entry that a valid transaction put into the log, in the order of the chain} */
    List<Bytes> entriesInBlocks() throws GatewayException, IOException {
        Ledger ledger = Ledger.of(network.gateway("NotaryMSP", "client"));
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
    List<Bytes> endorsedHead(CheckpointBody body) throws GatewayException, IOException {
        new Peers(network).awaitAll();
        var transaction = writer.newProposal("head")
                .addArguments(origin, "" + body.head().size())
                .setEndorsingOrganizations(network.peers().toArray(String[]::new))
                .build()
                .endorse();
        var action = Forgery.action(transaction);
        return action.getEndorsementsList().stream()
                .map(endorsement -> ProposalResponse.newBuilder()
                        .setPayload(action.getProposalResponsePayload())
                        .setEndorsement(endorsement)
                        .build())
                .map(line -> Bytes.wrap(line.toByteArray()))
                .toList();
    }
}
