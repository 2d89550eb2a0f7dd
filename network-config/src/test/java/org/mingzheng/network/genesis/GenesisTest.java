package org.mingzheng.network.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.process.NetworkFolder;

class GenesisTest {
    private final NetworkDefinition ours = NetworkDefinition.ours();

    @Test
    void theGenesisIsCanonicalAndNamesEveryMember() {
        assertThat(Genesis.text(ours, "mingzheng/governance+6b1f2c3d+AY"))
                .isEqualTo("{\"approvals\":2,\"channel\":\"evidence\",\"format\":\"mingzheng/governance/v1\","
                        + "\"key\":\"mingzheng/governance+6b1f2c3d+AY\",\"members\":["
                        + "{\"msp\":\"ArbitrationMSP\",\"name\":\"示例仲裁委员会\",\"peer\":true,\"prefixes\":[\"arbitration.example/\"]},"
                        + "{\"msp\":\"CourtMSP\",\"name\":\"示例人民法院\",\"peer\":false,\"prefixes\":[\"court.example/\"]},"
                        + "{\"msp\":\"JusticeMSP\",\"name\":\"示例省司法厅\",\"peer\":true,\"prefixes\":[\"justice.example/\"]},"
                        + "{\"msp\":\"NotaryMSP\",\"name\":\"示例公证处\",\"peer\":true,\"prefixes\":[\"notary.example/\"]}],"
                        + "\"origin\":\"mingzheng/governance\",\"owner\":\"JusticeMSP\"}");
    }

    @Test
    void aGenesisHoldsForTheNetworksLife(@TempDir Path path) throws IOException {
        NetworkFolder folder = new NetworkFolder(path);
        Genesis.complete(folder, ours);
        String first = Files.readString(folder.governance());
        Genesis.complete(folder, ours);
        assertThat(folder.governance()).hasContent(first);
        assertThat(Genesis.logKey(folder, ours)).isRegularFile().content().startsWith("-----BEGIN PRIVATE KEY-----");
    }

    /** The example of the signed-note format, https://pkg.go.dev/golang.org/x/mod/sumdb/note. */
    @Test
    void theVerifierKeyIsThatOfASignedNote() throws Exception {
        byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(LogKey.verifierKey("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length)))
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void namesAreSortedAndTextIsEscaped() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(1, true), "a", "\\\"é")))
                .isEqualTo("{\"a\":\"\\\\\\\"é\",\"b\":[1,true]}");
        assertThatThrownBy(() -> CanonicalJson.of("\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
