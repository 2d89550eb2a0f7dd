package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractAddressTest {
    @TempDir
    private Path peer;

    @Test
    void aMovedContractIsFoundByThePeerThatInstalledItBefore() throws IOException {
        Path server = Files.createDirectories(peer.resolve("externalbuilder/builds/a/release/chaincode/server"));
        Path file = Files.writeString(
                server.resolve("connection.json"), "{\"address\":\"127.0.0.1:7156\",\"dial_timeout\":\"10s\"}");
        ContractAddress.complete(peer, 7256);
        assertThat(file).hasContent("{\"address\":\"127.0.0.1:7256\",\"dial_timeout\":\"10s\"}");
    }

    @Test
    void aPeerThatInstalledNothingYetIsLeftAlone() {
        ContractAddress.complete(peer, 7256);
        assertThat(peer).isEmptyDirectory();
    }
}
