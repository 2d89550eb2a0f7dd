package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** Says that something is rejected, and why. */
final class Rejections {
    private Rejections() {}

    static void assertRejected(Reason reason, Result<?> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason())
                                .as(rejected.rejection().toString())
                                .isEqualTo(reason));
    }

    static void assertRefused(Reason reason, Supplier<?> making) {
        assertRejected(reason, Result.of(making::get));
    }
}
