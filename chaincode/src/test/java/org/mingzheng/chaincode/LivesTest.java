package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.chaincode.record.EntryTypes;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.life.Judged;
import org.mingzheng.proof.life.Lives;
import org.mingzheng.proof.record.LastEntry;

/** Whoever goes past the service meets the same rules: the contract alone, for every type, in every way that proof's tests know. */
class LivesTest {
    private static final LoneContract CONTRACT = new LoneContract();
    private static final Judgement JUDGEMENT = new Judgement(EntryTypes.shipped());

    static Stream<String> types() {
        return Lives.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesWhateverIsWrongForTheSameReasonAndWritesNothing(String type) {
        Map<String, String> surprises = new TreeMap<>();
        List<Judged> wrong = Lives.wrong(type);
        for (Judged judged : wrong) {
            LoneContract.Answer answer = ask(judged);
            if (!answer.code().equals(judged.code())) {
                surprises.put(name(judged), "expected " + judged.code() + ", was " + answer.code());
            }
            assertThat(judged.code().equals("ok") || answer.records().isEmpty()).isTrue();
        }
        assertThat(surprises).isEmpty();
        assertThat(wrong).hasSizeGreaterThan(16);
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesWhateverIsRightAndWritesTheRecordsThatFollow(String type) {
        for (Judged judged : Lives.right(type)) {
            LoneContract.Answer answer = ask(judged);
            assertThat(answer.code()).as(name(judged)).isEqualTo("ok");
            assertThat(answer.records()).as(name(judged)).isEqualTo(following(judged));
        }
    }

    private static LoneContract.Answer ask(Judged judged) {
        Map<String, Bytes> records = new TreeMap<>();
        judged.records().forEach((id, state) -> records.put(id.toString(), state.canonical()));
        return CONTRACT.append(
                judged.log(),
                judged.time().epochSecond() * 1000,
                records,
                judged.entry().canonical());
    }

    /** The records as the judgement changes them; the entry is the log's first. */
    private static Map<String, Bytes> following(Judged judged) {
        LastEntry at = new LastEntry(judged.log().origin(), 0, judged.entry().leafHash());
        List<Move> moves = JUDGEMENT
                .judge(
                        judged.entry(),
                        judged.log(),
                        judged.time().epochSecond() * 1000,
                        id -> Optional.ofNullable(judged.records().get(id)))
                .orThrow();
        Map<String, Bytes> records = new TreeMap<>();
        for (Move move : moves) {
            var before = Optional.ofNullable(judged.records().get(move.record()));
            records.put(
                    move.record().toString(),
                    move.apply(before, judged.log().owner(), at).canonical());
        }
        return records;
    }

    private static String name(Judged judged) {
        return judged.entry().place().type() + " " + judged.entry().event().name() + ": " + judged.what();
    }
}
