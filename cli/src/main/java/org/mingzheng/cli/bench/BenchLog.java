package org.mingzheng.cli.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.governance.LogRegister;
import org.mingzheng.cli.governance.LogTerms;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.LedgerClients;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** A log of the second organisation, registered for the measurement, with its one writer. */
final class BenchLog implements AutoCloseable {
    private static final String TYPE = "deposit";
    private static final Bytes DEFINITION = Sha256.digest(EntryTypeFiles.definition(new EntryType(TYPE, 1)));
    private static final int FILLER = 220;
    private static final int MAX_ANSWER = 4096;

    private final BenchNetwork network;
    private final Origin origin;
    private final FabricClient client;
    private final SplittableRandom random = new SplittableRandom();
    private long size;
    private long made;

    private BenchLog(BenchNetwork network, Origin origin, FabricClient client) {
        this.network = network;
        this.origin = origin;
        this.client = client;
    }

    static BenchLog register(BenchNetwork network, String kind) {
        return register(network, kind, kind, List.of(TYPE));
    }

    /** For records of these types, ascending. */
    static BenchLog register(BenchNetwork network, String name, String kind, List<String> types) {
        Organisation owner = network.definition().withPeers().get(1);
        Origin origin = new Origin(owner.domain() + "/bench-" + name);
        PrivateKey key = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
        LogTerms terms = new LogTerms(origin.name(), owner.msp(), owner.msp() + " bench", kind, types, List.of(), true);
        try (LogRegister register = new LogRegister(network.definition(), network.folder())) {
            boolean _ = register.ensure(terms, new VerifierKey(origin.name(), key.publicKey()).encoded());
        }
        FabricClient client = new LedgerClients(network.definition(), network.folder()).through(owner, "client");
        return new BenchLog(network, origin, client);
    }

    void appendBulk(int count) {
        byte[] commitments = new byte[count * Sha256.SIZE];
        random.nextBytes(commitments);
        String batch = "b" + made++;
        append("appendBulk", batch, List.of(descriptor(batch, count), Bytes.wrap(commitments)));
    }

    void appendEntries(int count) {
        List<Bytes> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry());
        }
        appendEntries(entries);
    }

    void appendEntries(List<Bytes> entries) {
        append("appendEntries", "e" + made++, entries);
    }

    /** Makes entries for this log. */
    Drafting drafting() {
        return new Drafting(network.definition().channel(), origin, InstantSource.system(), new SecureRandom());
    }

    void head() {
        List<String> all =
                network.definition().withPeers().stream().map(Organisation::msp).toList();
        try {
            var _ = client.endorse(new Call("head", origin.name(), "" + size), all);
        } catch (LedgerAwayException | RefusedException e) {
            throw failed(e);
        }
    }

    private void append(String function, String batch, List<Bytes> content) {
        try {
            Bytes answer = client.commit(new Call(function, origin.name(), "" + size, batch).with(content));
            size = ((JsonObject) Json.parse(answer, MAX_ANSWER).orThrow()).integer("size");
        } catch (LedgerAwayException | RefusedException | OutcomeUnknownException e) {
            throw failed(e);
        }
    }

    private static Fault failed(Exception e) {
        return Fault.of(LogRegister.class, "governance.away", "" + e.getMessage());
    }

    private Bytes descriptor(String batch, int count) {
        return JsonObject.builder()
                .put("batch", batch)
                .put("channel", network.definition().channel())
                .put("count", count)
                .put("format", "mingzheng/batch/v1")
                .put("from", now().toString())
                .put("kind", TYPE)
                .put("origin", origin.name())
                .put("to", now().toString())
                .build()
                .canonical();
    }

    /** An entry of about 600 bytes, the first of its record. */
    private Bytes entry() {
        Place place = new Place(
                network.definition().channel(),
                origin,
                new EntryType(TYPE, 1),
                DEFINITION,
                "r" + made++,
                Optional.empty());
        Event event = new Event("deposited", "issuer", now(), List.of(), Optional.empty());
        JsonObject open = JsonObject.builder().put("remark", "x".repeat(FILLER)).build();
        return new Entry(place, event, Fields.of(open, List.of()), List.of(), List.of()).canonical();
    }

    private static UtcTime now() {
        return UtcTime.parse(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .orThrow();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
