package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Program;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class NodesTest {
    @TempDir
    Path path;

    private NetworkFolder folder;
    private Nodes nodes;

    @BeforeEach
    void configure() {
        NetworkDefinition ours = NetworkDefinition.ours();
        folder = new NetworkFolder(path);
        nodes = new Nodes(ours.resolved(Kind.NATIVE, Ordering.SMARTBFT, ours.organisations()), folder);
        nodes.configure();
    }

    private Map<?, ?> read(String program, String file) throws IOException {
        try (InputStream in = Files.newInputStream(folder.configuration(program).resolve(file))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static Object at(Map<?, ?> yaml, String... keys) {
        Object value = yaml;
        for (String key : keys) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(key), key);
        }
        return value;
    }

    @Test
    void aPeerSpeaksTlsOnLoopbackAndNeedsNoDocker() throws IOException {
        Map<?, ?> core = read("NotaryMSP-peer", "core.yaml");
        assertThat(at(core, "peer", "listenAddress")).isEqualTo("127.0.0.1:7052");
        assertThat(at(core, "peer", "localMspId")).isEqualTo("NotaryMSP");
        assertThat(at(core, "peer", "tls", "enabled")).isEqualTo(true);
        assertThat(at(core, "operations", "listenAddress")).isEqualTo("127.0.0.1:7252");
        assertThat(at(core, "operations", "tls", "enabled")).isEqualTo(true);
        assertThat(at(core, "vm", "endpoint")).isEqualTo("");
        assertThat(at(core, "peer", "limits", "concurrency", "gatewayService")).isEqualTo(2000);
    }

    @Test
    void anOrdererKnowsTheTlsAuthoritiesOfAllOthers() throws IOException {
        Map<?, ?> orderer = read("CourtMSP-orderer", "orderer.yaml");
        assertThat(at(orderer, "General", "ListenPort")).isEqualTo(6054);
        assertThat((List<?>) at(orderer, "General", "Cluster", "RootCAs")).hasSize(4);
        assertThat(at(orderer, "Admin", "ListenAddress")).isEqualTo("127.0.0.1:6154");
        assertThat(at(orderer, "Admin", "TLS", "ClientAuthRequired")).isEqualTo(true);
    }

    @Test
    void everyNodeIsAProgramWithItsPorts() {
        List<Program> programs = nodes.programs(new FabricPrograms(Path.of("/opt/fabric/bin")));
        assertThat(programs).extracting(Program::name).hasSize(7).contains("CourtMSP-orderer", "ArbitrationMSP-peer");
        assertThat(programs.getFirst().ports()).containsExactly(6051, 6151, 6251);
        assertThat(programs.getLast().command()).containsExactly("/opt/fabric/bin/peer", "node", "start");
        assertThat(programs.getLast().environment())
                .containsEntry("CONTRACT_ADDRESS", "127.0.0.1:7153")
                .containsEntry(
                        "FABRIC_CFG_PATH",
                        folder.configuration("ArbitrationMSP-peer").toString());
    }
}
