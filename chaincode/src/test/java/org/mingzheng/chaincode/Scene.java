package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Hash;

/** A founded network whose notary office has a record log and a bulk log, and whose court has a log with a role. */
final class Scene {
    static final String RECORDS = "notary.example/jinan/2026";
    static final String ITEMS = "notary.example/calls/2026";
    static final String COURT = "court.example/intermediate/2026";

    final Identity notaryAdmin = Identity.of("NotaryMSP", "admin");
    final Identity justiceAdmin = Identity.of("JusticeMSP", "admin");
    final Identity arbitrationAdmin = Identity.of("ArbitrationMSP", "admin");
    final Identity courtAdmin = Identity.of("CourtMSP", "admin");
    final Identity notary = Identity.of("NotaryMSP", "client");
    final Identity court = Identity.of("CourtMSP", "client");
    final MemoryNetwork network;

    Scene(Judgement types) {
        network = new MemoryNetwork(MemoryNetwork.genesis().canonical(), types);
    }

    /** Founded, with its three logs. */
    static Scene ready() {
        return ready(SampleType.judgement());
    }

    static Scene ready(Judgement types) {
        Scene scene = founded(types);
        scene.register(scene.notaryAdmin, scene.registration(RECORDS, "record", scene.notary));
        scene.register(scene.notaryAdmin, scene.registration(ITEMS, "bulk", scene.notary));
        scene.register(
                scene.courtAdmin,
                scene.registration(COURT, "record", scene.court).with("roles", JsonArray.ofTexts(List.of("court"))));
        return scene;
    }

    static Scene founded() {
        return founded(SampleType.judgement());
    }

    private static Scene founded(Judgement types) {
        Scene scene = new Scene(types);
        assertThat(scene.network.submit(scene.notary, "bootstrap").json().text("state"))
                .isEqualTo("effective");
        return scene;
    }

    JsonObject registration(String origin, String kind, Identity writer) {
        return JsonObject.builder()
                .put("endorsement", "policy")
                .put("key", LogKeys.verifier(origin))
                .put("kind", kind)
                .put("origin", origin)
                .put("public", true)
                .put("roles", JsonArray.of())
                .put("types", JsonArray.ofTexts(List.of("document", "key", "sample")))
                .put("unit", origin.startsWith("notary.") ? "济南公证处" : origin)
                .put("writers", JsonArray.ofTexts(List.of(writer.key().base64Url())))
                .build();
    }

    static JsonObject change(String kind, JsonObject log) {
        return JsonObject.builder()
                .put("change", kind)
                .put("format", "mingzheng/governance/v1")
                .put("log", log)
                .build();
    }

    Outcome propose(Identity who, String kind, JsonObject log) {
        return network.submit(who, "propose", change(kind, log).canonical());
    }

    @CanIgnoreReturnValue
    Outcome approve(Identity who, String proposal) {
        return network.submit(who, "approve", texts(proposal));
    }

    Outcome withdraw(Identity who, String proposal) {
        return network.submit(who, "withdraw", texts(proposal));
    }

    /** Registers a log with the approval of the first two organisations other than the proposer's. */
    void register(Identity proposer, JsonObject log) {
        settle(proposer, propose(proposer, "register", log));
    }

    void settle(Identity proposer, Outcome proposed) {
        String proposal = proposed.json().text("proposal");
        List<Outcome> approvals = Stream.of(justiceAdmin, arbitrationAdmin, notaryAdmin)
                .filter(admin -> !admin.equals(proposer))
                .limit(2)
                .map(admin -> approve(admin, proposal))
                .toList();
        assertThat(approvals.getLast().json().text("state")).isEqualTo("effective");
    }

    long size(String origin) {
        return log(origin).object("head").integer("size");
    }

    JsonObject log(String origin) {
        return network.simulate(notary, "log", texts(origin)).json();
    }

    /** Appends to the record log at its present size. */
    @CanIgnoreReturnValue
    Outcome append(Entry... entries) {
        return appendTo(RECORDS, notary, entries);
    }

    @CanIgnoreReturnValue
    Outcome appendTo(String origin, Identity who, Entry... entries) {
        Bytes[] canonical = Stream.of(entries).map(Entry::canonical).toArray(Bytes[]::new);
        return appendBytes(origin, who, canonical);
    }

    @CanIgnoreReturnValue
    Outcome appendBytes(String origin, Identity who, Bytes... entries) {
        return network.submit(who, "appendEntries", arguments(origin, size(origin), entries));
    }

    Bytes[] arguments(String origin, long size, Bytes... entries) {
        return Stream.concat(Stream.of(texts(origin, size, "batch-" + network.state.size())), Stream.of(entries))
                .toArray(Bytes[]::new);
    }

    /** Entry writers for the notary's record log, whose effect is now. */
    Entries entries() {
        return new Entries(MemoryNetwork.CHANNEL, RECORDS, network.now);
    }

    static Hash leaf(Entry entry) {
        return Hash.leaf(entry.canonical());
    }
}
