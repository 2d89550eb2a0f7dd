package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

class StatementFuzzTest {
    private static final TestAuthority CA = new TestAuthority("ca.NotaryMSP");
    private static final List<Organisation> ORGANISATIONS = List.of(new Organisation("NotaryMSP", CA.certificate()));
    private static final Statement HEAD = Statement.head(
            "evidence",
            "ledger",
            new CheckpointBody(
                    new Origin("notary.example/log"), new TreeHead(7, new Hash(Sha256.digest(Bytes.utf8("root"))))));
    private static final Bytes GOOD =
            TestAnswer.to(HEAD).line("NotaryMSP", "peer.notary", CA.issue("peer.notary", "peer"));

    /** The first two bytes choose a place in a good line where the rest is written over it: pure noise gets nowhere. */
    @FuzzTest
    void noAlterationOfALineIsAcceptedAndNoneThrows(byte[] input) {
        if (input.length < 3) {
            return;
        }
        byte[] line = GOOD.toArray();
        int place = ((input[0] & 0xff) << 8 | (input[1] & 0xff)) % line.length;
        System.arraycopy(input, 2, line, place, Math.min(input.length - 2, line.length - place));
        Bytes altered = Bytes.wrap(line);
        assertThat(HEAD.verify(altered, ORGANISATIONS) instanceof Result.Accepted)
                .isEqualTo(altered.equals(GOOD));
        assertThat(HEAD.verify(Bytes.wrap(input), ORGANISATIONS)).isInstanceOf(Result.Rejected.class);
    }
}
