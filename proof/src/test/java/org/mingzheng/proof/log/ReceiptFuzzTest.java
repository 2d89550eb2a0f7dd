package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class ReceiptFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(1, 13)
                .map(size -> Receipts.receipt(size - 1, size).encoded().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        if (Receipt.parse(Bytes.of(encoding)) instanceof Result.Accepted<Receipt>(Receipt receipt)) {
            assertThat(receipt.encoded()).isEqualTo(Bytes.of(encoding));
        }
    }
}
