package org.mingzheng.proof.verdict;

import static org.mingzheng.proof.verdict.EvidenceCases.LATER;
import static org.mingzheng.proof.verdict.EvidenceCases.WITHDRAWN;
import static org.mingzheng.proof.verdict.SampleFile.OFFICE;
import static org.mingzheng.proof.verdict.SampleFile.millis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.SignatureSuite;

/** Files as they become when they are refreshed: several statements of each record, receipts of two trees, later entries. */
record MutantFiles(String name, SealedFile file) {
    /** Of which one line shows that two organisations are one party. */
    static final String ONE_KEY = "two organisations of one key";

    private static final List<String> TWO = List.of("JusticeMSP", "NotaryMSP");

    static Stream<MutantFiles> all() {
        return Stream.concat(
                Stream.of(
                        of("good", file -> {}),
                        of("withdrawn", MutantFiles::withdrawn),
                        of("withdrawn by an old statement", file -> withdrawn(file, "2026-11-24T09:50:00Z")),
                        of("annulled by a court", MutantFiles::annulled),
                        of("annulled, and not yet stated", file -> file.later = List.of(EvidenceCases.order(file))),
                        of("suspended", file -> then(file, "suspended")),
                        of("drafted", file -> then(file, "drafted")),
                        of("key compromised", MutantFiles::compromised),
                        of("key revoked", MutantFiles::revoked),
                        of("key superseded", MutantFiles::superseded),
                        of("sealed by a revoked key", MutantFiles::continued),
                        of(
                                "stated twice of one size",
                                file -> add(file, file.stated(file.state("issued"), 4, LATER, TWO))),
                        of("stated in a tree", MutantFiles::inTree),
                        of("two parties, one of them of one process", MutantFiles::mixed),
                        of("a demonstration", file -> file.network = new SampleNetwork(true)),
                        of(ONE_KEY, MutantFiles::merged)),
                VerdictCases.all()
                        .filter(each -> List.of(
                                        "log-forked",
                                        "log-forked-in-a-leaf",
                                        "receipt-damaged",
                                        "statement-of-nobodys-record",
                                        "news-of-another-record",
                                        "news-unproven",
                                        "key-forked",
                                        "later-entry-of-key",
                                        "history-shrank",
                                        "two-states-of-one-size",
                                        "newest-by-log",
                                        "news-by-one",
                                        "news-damaged",
                                        "order-not-told",
                                        "withdrawal-not-told",
                                        "later-withdrawal")
                                .contains(each.name()))
                        .map(each -> new MutantFiles(each.name(), each.file())));
    }

    /** What belongs to another record, key and log. */
    static SealedFile foreign() {
        SampleFile file = new SampleFile();
        file.entry = SampleFile.sealed(
                SampleFile.other(), "organisation-seal", Entries.key(SignatureSuite.ES256, "another office"));
        file.later = List.of(EvidenceCases.order(file));
        file.statements = all -> List.of(all.getFirst());
        return file.build();
    }

    private static MutantFiles of(String name, Consumer<SampleFile> change) {
        SampleFile file = new SampleFile();
        file.recordSize = 4;
        file.recordTime = millis("2026-11-24T09:00:00Z");
        add(file, file.stated(file.state("issued"), 3, "2026-11-24T08:31:00Z", TWO));
        add(file, file.statedKey(file.key, 3, "2026-11-24T08:31:00Z", SampleNetwork.MSPS));
        file.receipts = all -> List.of(all.getFirst(), EvidenceCases.receipt(file, "registration", "more"));
        change.accept(file);
        return new MutantFiles(name, file.build());
    }

    private static void add(SampleFile file, StatedRecord statement) {
        var before = file.statements;
        file.statements = all -> {
            List<StatedRecord> more = new ArrayList<>(before.apply(all));
            more.add(statement);
            return more;
        };
    }

    private static void withdrawn(SampleFile file) {
        withdrawn(file, LATER);
    }

    private static void withdrawn(SampleFile file, String time) {
        Entry next = file.next("withdrawn", WITHDRAWN);
        file.later = List.of(EvidenceCases.logged(file, next, 3));
        RecordState after = file.state("issued")
                .after(new LastEntry(SamplePolicy.NOTARY, 3, next.leafHash()), EvidenceCases.interval("withdrawn"));
        file.receipts = all -> all;
        add(file, file.stated(after, 5, time, TWO));
    }

    private static void annulled(SampleFile file) {
        var order = EvidenceCases.order(file);
        file.later = List.of(order);
        RecordState after = file.state("issued")
                .after(new LastEntry(SamplePolicy.COURT, 1, order.leafHash()), EvidenceCases.interval("annulled"));
        add(file, file.stated(after, 2, LATER, SampleNetwork.MSPS));
    }

    private static void then(SampleFile file, String state) {
        add(file, file.stated(file.thenState(state, WITHDRAWN), 5, LATER, TWO));
    }

    private static void compromised(SampleFile file) {
        file.receipts = all -> all;
        Entry revocation = EvidenceCases.revocation(file);
        file.later = List.of(EvidenceCases.logged(file, revocation, 3));
        RecordState after = file.key
                .after(new LastEntry(SamplePolicy.NOTARY, 3, revocation.leafHash()), EvidenceCases.interval("revoked"))
                .with(file.key.facts().with("compromisedSince", new JsonString("2026-11-20T00:00:00Z")));
        add(file, file.statedKey(after, 5, LATER, TWO));
    }

    private static void superseded(SampleFile file) {
        Entry revocation = EvidenceCases.revocation(file, "superseded");
        file.receipts = all -> all;
        file.later = List.of(EvidenceCases.logged(file, revocation, 3));
        RecordState after = file.key.after(
                new LastEntry(SamplePolicy.NOTARY, 3, revocation.leafHash()), EvidenceCases.interval("revoked"));
        add(file, file.statedKey(after, 5, LATER, TWO));
    }

    /** The peers sign once for what they say of record and key. */
    private static void inTree(SampleFile file) {
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        answers.put(file.entry.place().recordId(), new RecordAnswer(file.state("issued"), 6).canonical());
        answers.put(SampleFile.keyId(), new RecordAnswer(file.key, 6).canonical());
        add(file, file.network.stated(answers, 0, millis(LATER), TWO));
        add(file, file.network.stated(answers, 1, millis(LATER), TWO));
    }

    private static void mixed(SampleFile file) {
        file.endorsers = List.of("JusticeMSP");
        file.receipts = all -> all;
        file.statements = all -> all;
        new AddedLines("NotaryMSP", "peer of NotaryMSP", true).addTo(file);
        new AddedLines("ArbitrationMSP", "peer of ArbitrationMSP", true).addTo(file);
    }

    /** One line of three shows that the two organisations are one party. */
    private static void merged(SampleFile file) {
        file.receipts = all -> all;
        file.statements = all -> all;
        new AddedLines("NotaryMSP", "peer of JusticeMSP", false).addTo(file);
    }

    private static void revoked(SampleFile file) {
        RecordState after = SampleFile.revoked("2026-11-20T00:00:00Z", file.key.facts());
        file.statements = all -> List.of(all.getFirst(), file.statedKey(after, 5, LATER, TWO));
    }

    private static void continued(SampleFile file) {
        EvidenceCases.continued(file);
        file.statements = all -> all;
        file.key = SampleFile.revoked("2026-11-24T09:00:00Z", SampleFile.facts(OFFICE, List.of("organisation-seal")));
    }
}
