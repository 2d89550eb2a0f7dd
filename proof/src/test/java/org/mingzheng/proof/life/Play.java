package org.mingzheng.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.judgement.TestKeys;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** A ledger with the shipped types, three organisations, their keys, and a clock. */
final class Play {
    private static final long HOUR = 3600;
    /** Plays of other names take other numbers: so many of each, of six digits at most. */
    private static final int NUMBERS = 1000;

    private static final int NAMES = 900;
    private static final UtcTime START = UtcTime.parse("2026-03-01T01:00:00Z").orThrow();

    final MemoryLedger ledger = MemoryLedger.shipped();
    final KeyFields keyFields = new KeyFields(ledger.definitions());
    /** Everything that was appended, and found right. */
    final List<Judged> told = new ArrayList<>();
    /** Owns the records, and may do everything. */
    final LogTerms home;
    /** May do everything, in its own log. */
    final LogTerms foreign;
    /** Has no role. */
    final LogTerms stranger = ledger.log("StrangerMSP");

    private final Map<String, PrivateKey> keys = new HashMap<>();
    private final long step;
    private final String name;
    private UtcTime now;
    private int count;

    Play() {
        this(START);
    }

    /** With its first event an hour after this time. */
    Play(UtcTime start) {
        String[] roles = roles(ledger.definitions()).toArray(String[]::new);
        home = ledger.log("HomeMSP", roles);
        foreign = ledger.log("ForeignMSP", roles);
        step = HOUR;
        name = "";
        now = start;
    }

    /** In logs that are somewhere, where plays of other names may have been; a second between two events. */
    Play(LogTerms home, LogTerms foreign, UtcTime start, String name) {
        this.home = home;
        this.foreign = foreign;
        this.name = name;
        count = Math.floorMod(name.hashCode(), NAMES) * NUMBERS;
        step = 1;
        now = start;
    }

    /** All roles that definitions ask of logs. */
    static Set<String> roles(Definitions definitions) {
        Set<String> roles = new TreeSet<>(Set.of("court", "reconsideration", "supervisor"));
        for (Definition each : definitions.all()) {
            for (EventRule rule : each.events().values()) {
                roles.addAll(rule.actors());
                rule.seals().stream().map(SealRule::roles).forEach(roles::addAll);
                rule.links().stream()
                        .map(LinkRule::as)
                        .flatMap(Optional::stream)
                        .forEach(roles::add);
            }
        }
        roles.removeAll(EventRule.HOME);
        return roles;
    }

    Definition definition(String type) {
        return ledger.definitions().inForce(type, now).orElseThrow();
    }

    UtcTime now() {
        return now;
    }

    UtcTime tick() {
        now = new UtcTime(now.epochSecond() + step);
        return now;
    }

    void notBefore(long epochSecond) {
        now = new UtcTime(Math.max(now.epochSecond(), epochSecond));
    }

    int next() {
        return ++count;
    }

    /** An id for a record that there is not yet. */
    String id(String type) {
        String id = type + "-" + name + next();
        return definition(type).bounds().digestIds()
                ? Sha256.digest(Bytes.utf8(id)).base64Url()
                : id;
    }

    RecordState record(String type, String id) {
        return ledger.find(new RecordId(type, id)).orElseThrow();
    }

    PrivateKey key(String kid) {
        return Optional.ofNullable(keys.get(kid)).orElseThrow();
    }

    /** The key of this name, registered by the log's owner for these roles. */
    @CanIgnoreReturnValue
    PrivateKey key(LogTerms log, String whose, String holder, String... roles) {
        PrivateKey key = Entries.key(SignatureSuite.ES256, log.owner() + name + whose);
        String kid = SealHeader.kid(key.publicKey());
        if (keys.put(kid, key) == null) {
            Draft draft = TestKeys.registration(ledger, log, key, now, roles).field("holder", holder);
            append((name.isEmpty() ? draft : restored(draft, roles)).entry(), log);
        }
        return key;
    }

    /** Where plays of other names have been, an organisation has its first seal: a supervisor's seal gives it another. */
    private Draft restored(Draft draft, String... roles) {
        boolean seal = roles[0].equals("organisation-seal");
        return seal
                ? draft.event("restored")
                        .without("founding")
                        .seal("supervisor", key(foreign, "restorer", "person", "supervisor"))
                : draft;
    }

    /** The key in a field of a record. */
    String kid(String record, String field, Set<String> roles) {
        return SealHeader.kid(key(home, record + field, "person", array(roles)).publicKey());
    }

    void append(Entry entry, LogTerms log) {
        told.add(new Judged("right", "ok", entry, log, now, ledger.touched(entry, log)));
        assertThat(answer(ledger.append(entry, log, now)))
                .as(() -> entry.place().type() + " " + entry.event() + " " + entry.links())
                .isEqualTo("ok");
    }

    /** What is answered to an entry at its own time. */
    String answer(Judged judged) {
        return answer(ledger.judge(judged.entry(), judged.log(), judged.time()));
    }

    static String answer(Result<List<Move>> result) {
        return switch (result) {
            case Result.Accepted<?> _ -> "ok";
            case Result.Rejected<?>(var rejection) -> rejection.reason().code();
        };
    }

    /** Runs something and forgets what it did to the ledger. */
    void aside(Runnable what) {
        Map<RecordId, RecordState> kept = new HashMap<>(ledger.records);
        Map<String, PrivateKey> known = new HashMap<>(keys);
        int before = told.size();
        try {
            what.run();
        } finally {
            ledger.records.clear();
            ledger.records.putAll(kept);
            keys.keySet().retainAll(known.keySet());
            told.subList(before, told.size()).clear();
        }
    }

    private static String[] array(Set<String> words) {
        String[] array = words.toArray(String[]::new);
        Arrays.sort(array);
        return array;
    }
}
