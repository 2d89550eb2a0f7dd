package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.Tool;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class BuilderTest {
    private static final String PEM = "-----BEGIN %s-----\nAA+/BB==\n-----END %s-----\n";

    @TempDir
    Path path;

    @BeforeEach
    void prepare() throws IOException {
        Builder.write(path.resolve("builder"));
        for (String folder : List.of("code", "metadata", "output", "release")) {
            Files.createDirectories(path.resolve(folder));
        }
        WholeFile.write(path.resolve("contract.jar"), "contract");
        WholeFile.write(path.resolve("governance.json"), "genesis");
        for (String file : List.of("server.key", "server.crt", "ca.crt")) {
            WholeFile.write(path.resolve("tls").resolve(file), PEM.formatted(file, file));
        }
        WholeFile.write(
                path.resolve("code/contract.json"),
                "{\"governanceSha256\":\"" + Jar.sha256(path.resolve("governance.json")) + "\",\"jarSha256\":\""
                        + Jar.sha256(path.resolve("contract.jar")) + "\"}");
    }

    private Tool run(String script, String... folders) {
        List<String> command =
                new ArrayList<>(List.of(path.resolve("builder/bin/" + script).toString()));
        List.of(folders).forEach(folder -> command.add(path.resolve(folder).toString()));
        return Tool.run(
                command,
                Map.of(
                        "CONTRACT_JAR", path.resolve("contract.jar").toString(),
                        "MINGZHENG_GOVERNANCE", path.resolve("governance.json").toString(),
                        "CONTRACT_TLS", path.resolve("tls").toString(),
                        "CONTRACT_ADDRESS", "127.0.0.1:7151"));
    }

    private Tool build() {
        return run("build", "code", "metadata", "output");
    }

    @Test
    void theApprovedContractIsBuiltAndReleasedWithMutualTls() throws IOException {
        assertThat(build()).isEqualTo(new Tool(0, ""));
        assertThat(run("release", "output", "release")).isEqualTo(new Tool(0, ""));
        Path connection = path.resolve("release/chaincode/server/connection.json");
        try (InputStream in = Files.newInputStream(connection)) {
            assertThat((Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in))
                    .isEqualTo(Map.of(
                            "address",
                            "127.0.0.1:7151",
                            "dial_timeout",
                            "10s",
                            "tls_required",
                            true,
                            "client_auth_required",
                            true,
                            "client_key",
                            PEM.formatted("server.key", "server.key"),
                            "client_cert",
                            PEM.formatted("server.crt", "server.crt"),
                            "root_cert",
                            PEM.formatted("ca.crt", "ca.crt")));
        }
    }

    @Test
    void whatHoldsAPrivateKeyIsReadByItsOwnerAlone() throws IOException {
        assertThat(build().succeeded()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("output/connection.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherContractIsRefused() {
        WholeFile.write(path.resolve("contract.jar"), "another contract");
        assertThat(build().succeeded()).isFalse();
        assertThat(build().output()).startsWith("REFUSED: the package approves ");
        assertThat(path.resolve("output/connection.json")).doesNotExist();
    }

    @Test
    void anotherGenesisIsRefused() {
        WholeFile.write(path.resolve("governance.json"), "another genesis");
        assertThat(build().output()).startsWith("REFUSED: ");
    }

    @Test
    void aMissingContractIsRefused() throws IOException {
        Files.delete(path.resolve("contract.jar"));
        assertThat(build().succeeded()).isFalse();
    }

    @Test
    void onlyOurPackagesAreClaimed() {
        WholeFile.write(path.resolve("metadata/metadata.json"), "{\"label\":\"x\",\"type\":\"ccaas\"}");
        assertThat(run("detect", "code", "metadata").succeeded()).isFalse();
        WholeFile.write(path.resolve("metadata/metadata.json"), "{\"label\":\"x\",\"type\":\"approved-contract\"}");
        assertThat(run("detect", "code", "metadata").succeeded()).isTrue();
    }
}
