package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class EntryFuzzTest {
    static Stream<byte[]> seeds() {
        return Entries.all().stream().map(entry -> entry.canonical().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedIsWrittenAsItWasRead(byte[] text) {
        if (Entry.parse(Bytes.of(text)) instanceof Result.Accepted<Entry>(Entry entry)) {
            assertThat(entry.canonical()).isEqualTo(Bytes.of(text));
        }
    }
}
