package org.mingzheng.network.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;

class ReadinessTest {
    @Test
    void theSizeIsTheHeads() {
        assertThat(Readiness.size(Bytes.utf8("{\"head\":{\"root\":\"AAAA\",\"size\":17},\"size\":3}")))
                .isEqualTo("17");
    }

    @Test
    void aNetworkThatDoesNotRunIsNotReady(@TempDir Path path) {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition network = ours.resolved(Kind.NATIVE, Ordering.RAFT, ours.organisations());
        new Certificates(network, path.resolve("crypto"), Clock.systemUTC()).complete();
        assertThat(new Readiness(network, new NetworkFolder(path)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("JusticeMSP's peer: "));
    }
}
