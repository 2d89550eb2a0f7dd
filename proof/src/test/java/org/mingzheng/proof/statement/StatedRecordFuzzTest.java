package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.verdict.SampleNetwork;

class StatedRecordFuzzTest {
    private static final Bytes GOOD = SampleNetwork.REAL
            .stated(
                    new RecordId("document", "a"),
                    Bytes.utf8("{\"origin\":\"notary.example/2026\"}"),
                    TestAnswer.TIME,
                    SampleNetwork.MSPS.subList(0, 1))
            .encoded();

    static Stream<byte[]> seeds() {
        return Stream.of(
                GOOD.toArray(),
                Bytes.utf8("mingzheng/stated-record/v1\n\n\n\n\n").toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsReadHasThisOneEncodingAndOnlyTheGoodOneIsProven(byte[] input) {
        Bytes encoded = Bytes.of(input);
        if (StatedRecord.parse(encoded) instanceof Result.Accepted<StatedRecord>(StatedRecord record)) {
            assertThat(record.encoded()).isEqualTo(encoded);
            if (record.verify(SampleNetwork.keys()) instanceof Result.Accepted) {
                assertThat(record.note().text())
                        .isEqualTo(StatedRecord.parse(GOOD).orThrow().note().text());
            }
        }
    }
}
