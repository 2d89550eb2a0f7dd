package org.mingzheng.proof.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.block.EmbeddedBlocks.only;
import static org.mingzheng.proof.block.EmbeddedBlocks.reason;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

class AppendedTest {
    private static final Bytes APPEND = Bytes.utf8("appendEntries");

    @Test
    void whatTheirCallsAppendedGivesTheHeadsThatTheContractAnswered() {
        Map<Origin, Frontier> logs = new HashMap<>();
        EmbeddedBlocks.calls()
                .forEach(call -> Appended.by(call).orThrow().ifPresent(append -> {
                    Frontier before = logs.getOrDefault(append.origin(), Frontier.empty());
                    Frontier after = before.appendAll(
                            append.entries().stream().map(Hash::leaf).toList());
                    assertThat(append.firstIndex()).isEqualTo(before.size());
                    assertThat(append.head()).isEqualTo(after.head());
                    logs.put(append.origin(), after);
                }));

        assertThat(logs.values().stream().map(Frontier::size)).containsExactlyInAnyOrder(7L, 4L, 3L);
    }

    private static Result<?> appended(String answer, Bytes... arguments) {
        return Appended.by(
                (Invocation) only(TestBlock.calling(answer, arguments).bytes()));
    }

    private static String answer(long first, long size) {
        return "{\"firstIndex\":" + first + ",\"root\":\"" + Sha256.digest().base64() + "\",\"size\":" + size + "}";
    }

    @Test
    void anAppendWhoseNumbersDoNotAddUpIsMalformed() {
        Bytes[] two = {APPEND, Bytes.utf8("a/b"), Bytes.utf8("7"), Bytes.utf8("b"), Bytes.utf8("x"), Bytes.utf8("y")};

        assertThat(appended(answer(7, 9), two)).isInstanceOf(Result.Accepted.class);
        assertThat(reason(appended(answer(7, 10), two))).isEqualTo(Reason.APPEND_MALFORMED);
        assertThat(reason(appended(answer(-1, 1), two))).isEqualTo(Reason.APPEND_MALFORMED);
        assertThat(reason(appended("[]", two))).isEqualTo(Reason.APPEND_MALFORMED);
        assertThat(reason(appended("", two))).isEqualTo(Reason.NOT_JSON);
        assertThat(reason(appended(answer(7, 7), APPEND, Bytes.utf8("a/b"), Bytes.utf8("7"), Bytes.utf8("b"))))
                .isEqualTo(Reason.APPEND_MALFORMED);
    }

    @Test
    void commitmentsAreLeavesBehindTheirDescriptor() {
        Bytes bulk = Bytes.utf8("appendBulk");
        Bytes[] begin = {bulk, Bytes.utf8("a/b"), Bytes.utf8("0"), Bytes.utf8("b"), Bytes.utf8("{}")};
        Bytes[] all = Stream.concat(Stream.of(begin), Stream.of(Bytes.wrap(new byte[64])))
                .toArray(Bytes[]::new);
        Bytes[] odd = Stream.concat(Stream.of(begin), Stream.of(Bytes.wrap(new byte[63])))
                .toArray(Bytes[]::new);

        assertThat(appended(answer(0, 3), all)).isInstanceOf(Result.Accepted.class);
        assertThat(reason(appended(answer(0, 3), odd))).isEqualTo(Reason.APPEND_MALFORMED);
        assertThat(reason(appended(answer(0, 3), begin))).isEqualTo(Reason.APPEND_MALFORMED);
    }

    @Test
    void otherFunctionsAndRefusalsAppendNothing() {
        Invocation refused =
                (Invocation) only(TestBlock.calling("no", APPEND).status(400).bytes());

        assertThat(Appended.by((Invocation)
                                only(TestBlock.calling("{}", Bytes.utf8("head")).bytes()))
                        .orThrow())
                .isEmpty();
        assertThat(Appended.by(refused).orThrow()).isEmpty();
    }
}
