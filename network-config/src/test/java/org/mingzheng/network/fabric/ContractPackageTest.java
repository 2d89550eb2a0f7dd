package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Tool;

class ContractPackageTest {
    @TempDir
    Path path;

    private NetworkFolder folder;

    @BeforeEach
    void write() {
        folder = new NetworkFolder(path);
        WholeFile.write(folder.contract(), "contract");
        WholeFile.write(folder.governance(), "genesis");
    }

    private ContractPackage make() {
        return ContractPackage.write(NetworkDefinition.ours(), folder);
    }

    private String content(Path archive, String name) {
        Tool tar = Tool.run(List.of("tar", "-xzOf", archive.toString(), name), Map.of());
        assertThat(tar.succeeded()).as(tar.output()).isTrue();
        return tar.output();
    }

    @Test
    void theVersionNamesTheCode() {
        String sha256 = Jar.sha256(folder.contract());
        assertThat(make().version()).isEqualTo("1.0+" + sha256.substring(0, 16));
        assertThat(make().id())
                .startsWith("ledger_1.0+" + sha256.substring(0, 16) + ":")
                .hasSize(27 + 1 + 64);
    }

    @Test
    void theSameCodeAndGenesisAreTheSamePackage() throws IOException {
        byte[] first = Files.readAllBytes(make().file());
        assertThat(make().file()).hasBinaryContent(first);
        WholeFile.write(folder.governance(), "another genesis");
        assertThat(Files.readAllBytes(make().file())).isNotEqualTo(first);
    }

    @Test
    void itHoldsTheDigestsOfCodeAndGenesis() throws IOException {
        Path file = make().file();
        assertThat(content(file, "metadata.json")).contains("\"type\":\"approved-contract\"");
        Path code = path.resolve("code.tar.gz");
        Tool unpacked =
                Tool.run(List.of("tar", "-xzf", file.toString(), "-C", path.toString(), "code.tar.gz"), Map.of());
        assertThat(unpacked.succeeded()).isTrue();
        assertThat(content(code, "contract.json"))
                .isEqualTo("{\"governanceSha256\":\"" + Jar.sha256(folder.governance()) + "\",\"jarSha256\":\""
                        + Jar.sha256(folder.contract()) + "\"}");
    }
}
