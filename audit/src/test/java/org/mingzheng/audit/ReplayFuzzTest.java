package org.mingzheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;

/** Whatever stands in blocks, reading ends in findings. */
class ReplayFuzzTest {
    private static final int SEQUENCES = 500;
    private static final TestChain CHAIN = chain();
    private static final TrustedLedger TRUST = CHAIN.network.trust();

    private static TestChain chain() {
        try {
            TestChain chain = new TestChain(TestNetwork.in(Files.createTempDirectory("hostile")));
            chain.register("notary.example/2026", "record");
            chain.append("notary.example/2026", 2, TestChain.TWO);
            TestChain.Proposed _ = chain.propose("notary.example/open", "bulk", "admin");
            return chain;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @FuzzTest
    void noBlocksMakeAReaderThrow(byte[] input) {
        int[] at = new int[1];
        read(bound -> {
            int next = at[0] < input.length ? input[at[0]++] & 0xff : 0;
            return bound > 256 && at[0] < input.length ? ((next << 8) | (input[at[0]++] & 0xff)) % bound : next % bound;
        });
    }

    @Test
    void noBlocksOfFiveHundredSequencesMakeAReaderThrow() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            read(new Random(seed)::nextInt);
        }
    }

    private static void read(IntUnaryOperator choose) {
        Findings findings = new Findings();
        Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
        Replay replay = new Replay(TRUST.ledger(), nothing, findings, (_, _) -> {});
        CHAIN.blocks.read(0, CHAIN.blocks.height(), replay::block);
        assertThat(findings.contradicted()).isFalse();
        List<Bytes> hostile = new HostileBlocks(CHAIN, choose).some();
        hostile.forEach(replay::block);
        assertThat(findings.clean()).isFalse();
        assertThat(findings.all())
                .noneSatisfy(finding -> assertThat(finding.found()).contains("Exception"));
        assertThat(replay.height()).isGreaterThanOrEqualTo(CHAIN.blocks.height());
    }
}
