package org.mingzheng.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.result.Result;

class DefinitionFuzzTest {
    static Stream<byte[]> seeds() {
        return MemoryLedger.texts().stream().map(Bytes::toArray);
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedBeginsARecordAndKnowsItsStates(byte[] text) {
        if (Definition.parse(Bytes.of(text)) instanceof Result.Accepted<Definition>(Definition definition)) {
            assertThat(definition.events().values())
                    .anyMatch(rule -> rule.moves().containsKey("new"));
            definition
                    .events()
                    .values()
                    .forEach(rule -> rule.moves().values().stream()
                            .filter(state -> !state.equals("before"))
                            .forEach(state ->
                                    assertThat(definition.words().states()).containsKey(state)));
        }
    }
}
