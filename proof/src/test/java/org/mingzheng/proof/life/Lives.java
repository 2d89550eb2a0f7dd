package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/** Whatever may and may not happen to records of the shipped types, made from their definitions: to be asked of whoever judges. */
public final class Lives {
    private Lives() {}

    /** All types but the key, which registers itself as no other type does. */
    public static Stream<String> types() {
        return MemoryLedger.shipped().definitions().types().stream()
                .filter(type -> !type.equals("key"))
                .sorted();
    }

    /** Right entries for every move of every event of a type, with everything that they presuppose, in order. */
    public static List<Judged> right(String type) {
        Play play = new Play();
        new Attempts(play).everyMove(type);
        return List.copyOf(play.told);
    }

    /** Whatever is wrong with an entry of any event of a type, in one way at a time, and events in wrong states. */
    public static List<Judged> wrong(String type) {
        return wrong(new Play(), type);
    }

    /**
     * The same, in logs that are somewhere.
     *
     * @param home owns the records, and has all roles
     * @param foreign tells what is told from elsewhere, and has all roles
     * @param start no event is before it
     */
    public static List<Judged> wrong(LogTerms home, LogTerms foreign, UtcTime start, String type) {
        return wrong(new Play(home, foreign, start, ""), type);
    }

    private static List<Judged> wrong(Play play, String type) {
        Attempts attempts = new Attempts(play);
        List<Judged> all = new ArrayList<>();
        attempts.each(type, (_, attempt) -> {
            attempt.everything();
            all.addAll(attempt.judged());
        });
        all.addAll(attempts.otherStates(type));
        return all;
    }

    /**
     * Right and wrong entries at random, in logs that are somewhere, a second one after the other; what is right takes effect.
     *
     * @param home owns the records, and has all roles
     * @param foreign tells what is told from elsewhere, and has all roles
     * @param start no event is before it
     * @param seed from which everything follows: other seeds give other records and keys
     * @param types of the records
     * @param steps how many events are tried
     */
    public static Told random(
            LogTerms home, LogTerms foreign, UtcTime start, long seed, List<String> types, int steps) {
        Random random = new Random(seed);
        Play play = new Play(home, foreign, start, seed + "-");
        RandomLives lives = new RandomLives(play, random);
        for (int i = 0; i < steps; i++) {
            lives.step(types.get(random.nextInt(types.size())));
        }
        return new Told(List.copyOf(play.told), Map.copyOf(play.ledger.records), play.now());
    }

    /**
     * What was told.
     *
     * @param entries in order
     * @param records as they are then
     * @param until when the last event takes effect
     */
    public record Told(List<Judged> entries, Map<RecordId, RecordState> records, UtcTime until) {}
}
