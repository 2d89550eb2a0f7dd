package org.mingzheng.proof.life;

import java.util.List;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.rule.Whose;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;

/** Wrong seals, and seals by keys that are not as they must be. */
record SealRefusals(Attempt attempt) {
    void check() {
        attempt.refused("role", "seal-not-allowed", draft -> draft.seal("passer-by", Entries.STRANGER));
        List<Seal> seals = attempt.entry.seals();
        if (seals.isEmpty()) {
            return;
        }
        if (attempt.rule.seals().getFirst().least() > 0) {
            attempt.refused("unsealed", "seal-missing", Draft::unsealed);
        }
        RecordId key = new RecordId("key", seals.getFirst().header().kid());
        keys(key);
        String role = seals.getFirst().header().role();
        boolean anybodys = attempt.rule.seals().stream()
                .filter(rule -> rule.roles().contains(role))
                .allMatch(rule -> rule.self() || rule.owner() == Whose.ANY);
        if (!anybodys) {
            attempt.refusedWhere("another's key", "key-foreign", key, LinkRefusals::foreign);
        }
        Entry other = attempt.copy().effective(attempt.later(1)).entry();
        attempt.judged("forged", "signature-invalid", other.withSeals(seals), attempt.log, attempt.play.now());
        seals.forEach(this::votes);
    }

    private void keys(RecordId key) {
        String now = attempt.play.now().toString();
        attempt.play.aside(() -> {
            attempt.play.ledger.records.remove(key);
            attempt.judged("unregistered", "key-not-registered", attempt.entry, attempt.log, attempt.play.now());
        });
        attempt.refusedWhere("revoked", "key-revoked", key, this::revoked);
        attempt.refusedWhere("expired", "key-not-valid", key, state -> fact(state, "validUntil", now));
        attempt.refusedWhere(
                "other roles",
                "key-role",
                key,
                state -> state.with(state.facts().with("roles", JsonArray.ofTexts(List.of("nobody")))));
    }

    private RecordState revoked(RecordState key) {
        long millis = attempt.play.now().epochSecond() * 1000;
        return key.after(key.last(), new Interval(attempt.play.now(), millis, "revoked"));
    }

    private static RecordState fact(RecordState state, String name, String text) {
        return state.with(state.facts().with(name, new JsonString(text)));
    }

    /** A dissent, unless the event takes it. */
    private void votes(Seal seal) {
        boolean taken = attempt.rule.seals().stream()
                .filter(rule -> rule.roles().contains(seal.header().role()))
                .map(SealRule::votes)
                .anyMatch(votes -> votes.contains(Vote.DISSENT));
        if (!taken) {
            Seal dissent = Seal.sign(
                    attempt.entry,
                    seal.header().role(),
                    Vote.DISSENT,
                    attempt.play.key(seal.header().kid()));
            Entry changed = attempt.entry.withSeals(attempt.entry.seals().stream()
                    .map(each -> each.equals(seal) ? dissent : each)
                    .toList());
            attempt.judged("dissent", "seal-not-allowed", changed, attempt.log, attempt.play.now());
        }
    }
}
