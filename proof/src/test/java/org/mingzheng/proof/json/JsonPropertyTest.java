package org.mingzheng.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

/** The seed is the number of the repetition, so a failure repeats. */
class JsonPropertyTest {
    private static final int LIMIT = 1 << 20;
    private static final int VALUES = 100;

    @RepeatedTest(20)
    void readsWhatItWrites(RepetitionInfo seed) {
        RandomJson random = new RandomJson(new Random(seed.getCurrentRepetition()));
        for (int i = 0; i < VALUES; i++) {
            Json value = random.value(5);
            assertThat(Json.parseCanonical(value.canonical(), LIMIT)).isEqualTo(Result.accepted(value));
        }
    }

    @RepeatedTest(20)
    void everyTextOfAValueHasTheSameCanonicalForm(RepetitionInfo seed) {
        RandomJson random = new RandomJson(new Random(seed.getCurrentRepetition()));
        for (int i = 0; i < VALUES; i++) {
            Json value = random.value(5);
            Bytes text = Bytes.utf8(random.loose(value));
            assertThat(Json.parse(text, LIMIT).map(Json::canonical)).isEqualTo(Result.accepted(value.canonical()));
        }
    }

    @RepeatedTest(20)
    void noChangedByteIsAcceptedAsTheSameCanonicalText(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        RandomJson values = new RandomJson(random);
        for (int i = 0; i < VALUES; i++) {
            Json value = values.value(5);
            byte[] changed = value.canonical().toArray();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(Json.parseCanonical(Bytes.wrap(changed), LIMIT)).isNotEqualTo(Result.accepted(value));
        }
    }
}
