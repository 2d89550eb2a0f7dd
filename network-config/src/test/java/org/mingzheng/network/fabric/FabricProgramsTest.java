package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.NetworkFault;

class FabricProgramsTest {
    @TempDir
    Path home;

    private Path programs(String folder, String version) {
        Path bin = home.resolve(folder);
        for (String name : List.of("peer", "orderer", "configtxgen", "osnadmin")) {
            WholeFile.writeProgram(
                    bin.resolve(name), "#!/bin/sh\necho " + name + ":\necho ' Version: " + version + "'\n");
        }
        return bin;
    }

    private FabricPrograms require(Map<String, String> environment) {
        return FabricPrograms.require(name -> environment.getOrDefault(name, ""));
    }

    @Test
    void theNamedFolderComesFirstThenThePathThenTheCache() throws Exception {
        Path named = programs("named", "v3.1.5");
        Path onPath = programs("path", "v3.1.5");
        Path cached = programs(".cache/mingzheng/fabric/bin", "v3.1.5");
        Map<String, String> all =
                Map.of("FABRIC_BIN", named.toString(), "PATH", "/nowhere:" + onPath, "HOME", home.toString());
        assertThat(require(all).folder()).isEqualTo(named);
        Files.delete(named.resolve("osnadmin"));
        assertThat(require(all).folder()).isEqualTo(onPath);
        Files.delete(onPath.resolve("peer"));
        assertThat(require(all).folder()).isEqualTo(cached);
    }

    @Test
    void missingProgramsAreExplainedInOneSentence() {
        assertThatThrownBy(() -> require(Map.of("HOME", home.toString())))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("peer, orderer, configtxgen, osnadmin were not found")
                .hasMessageContaining("official release archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3.1.1", "v3.1.5", "3.1.12"})
    void aVersionThatWorksIsTaken(String version) {
        assertThat(require(Map.of("FABRIC_BIN", programs("bin", version).toString()))
                        .program("peer"))
                .endsWith("/bin/peer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3.1.0", "v3.0.0", "v2.5.12", "v3.2.0", "v4.1.1", "latest"})
    void anyOtherVersionIsRefused(String version) {
        Map<String, String> environment =
                Map.of("FABRIC_BIN", programs("bin", version).toString());
        assertThatThrownBy(() -> require(environment))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("is not version 3.1.1 or a later 3.1")
                .hasMessageContaining(version);
    }
}
