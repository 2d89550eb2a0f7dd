package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is the embedded network's own clock here; a real network's cannot be set. */
class ExpiredCertificateTest {
    @TempDir
    Path folder;

    @Test
    void itsHolderMayNeitherProposeNorSubmitNorReadBlocks() throws Exception {
        try (TestNetwork later = TestNetwork.in(folder).start()) {
            Transaction endorsed = later.contract()
                    .newProposal("put")
                    .addArguments("a", "b")
                    .build()
                    .endorse();
            later.stop();
            var _ = later.start(Clock.offset(Clock.systemUTC(), Duration.ofDays(366)));

            assertThatExceptionOfType(EndorseException.class)
                    .isThrownBy(() -> later.contract().submitTransaction("put", "a", "b"))
                    .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                            .isEqualTo("proposal client identity expired"));
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> later.raw().submit(RawClient.envelope(endorsed)))
                    .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
            assertThat(later.raw().seek(oldest(), false))
                    .extracting(DeliverResponse::getStatus)
                    .doesNotContain(org.hyperledger.fabric.protos.common.Status.SUCCESS)
                    .hasSize(1);
        }
    }

    private static SeekInfo oldest() {
        SeekPosition first = SeekPosition.newBuilder()
                .setOldest(SeekOldest.getDefaultInstance())
                .build();
        return SeekInfo.newBuilder().setStart(first).setStop(first).build();
    }
}
