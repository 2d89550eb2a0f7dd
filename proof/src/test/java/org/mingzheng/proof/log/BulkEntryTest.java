package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

class BulkEntryTest {
    private static final Bytes COMMITMENT = Sha256.digest(Bytes.utf8("commitment"));

    @Test
    void isHashedBehindItsFormatLine() {
        BulkEntry entry = new BulkEntry(COMMITMENT);
        Bytes leaf = Bytes.utf8("\0mingzheng/bulk/v1\n").concat(COMMITMENT);
        assertThat(entry.leafHash()).isEqualTo(new Hash(Sha256.digest(leaf)));
        assertThat(BulkEntry.parse(entry.toBytes())).isEqualTo(Result.accepted(entry));
    }

    @ParameterizedTest
    @MethodSource
    void refusesOtherBytes(Bytes bytes, Reason reason) {
        assertThat(Trees.reason(BulkEntry.parse(bytes))).isEqualTo(reason);
    }

    static Stream<Object[]> refusesOtherBytes() {
        Bytes good = new BulkEntry(COMMITMENT).toBytes();
        return Stream.of(
                new Object[] {Bytes.empty(), Reason.BULK_ENTRY_MALFORMED},
                new Object[] {COMMITMENT, Reason.BULK_ENTRY_MALFORMED},
                new Object[] {good.slice(0, good.size() - 1), Reason.BULK_ENTRY_MALFORMED},
                new Object[] {good.concat(Bytes.of(new byte[1])), Reason.BULK_ENTRY_MALFORMED},
                new Object[] {Bytes.utf8("mingzheng/bulk/v2\n").concat(COMMITMENT), Reason.UNKNOWN_FORMAT});
    }
}
