package org.mingzheng.proof.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class RecordFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(
                new RecordAnswer(RecordStates.annulled(), 8).canonical().toArray(),
                RecordStates.annulled().canonical().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedIsWrittenAsItWasRead(byte[] text) {
        if (RecordAnswer.parse(Bytes.of(text)) instanceof Result.Accepted<RecordAnswer>(RecordAnswer answer)) {
            assertThat(answer.canonical()).isEqualTo(Bytes.of(text));
        }
        if (RecordState.parse(Bytes.of(text)) instanceof Result.Accepted<RecordState>(RecordState record)) {
            assertThat(record.canonical()).isEqualTo(Bytes.of(text));
        }
    }
}
