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
import org.mingzheng.cli.governance.Submission;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.GatewayConnection;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
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

    private final BenchNetwork network;
    private final Origin origin;
    private final Submission submission;
    private final SplittableRandom random = new SplittableRandom();
    private long size;
    private long made;

    private BenchLog(BenchNetwork network, Origin origin, Submission submission) {
        this.network = network;
        this.origin = origin;
        this.submission = submission;
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
        GatewayConnection client = GatewayConnection.open(network.definition(), network.folder(), owner, "client");
        return new BenchLog(network, origin, new Submission(client));
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
        var _ = submission.endorse(List.of(Bytes.utf8("head"), Bytes.utf8(origin.name()), Bytes.utf8("" + size)), all);
    }

    private void append(String function, String batch, List<Bytes> content) {
        List<Bytes> arguments = new ArrayList<>(
                List.of(Bytes.utf8(function), Bytes.utf8(origin.name()), Bytes.utf8("" + size), Bytes.utf8(batch)));
        arguments.addAll(content);
        size = submission.submit(arguments).integer("size");
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
        submission.close();
    }
}
