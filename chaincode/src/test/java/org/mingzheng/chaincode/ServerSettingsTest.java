package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:7151,[::1]:7152",
            "CORE_CHAINCODE_ID_NAME", "ledger:00",
            "CONTRACT_TLS", "/a,/b"));

    @Test
    void namesAnAddressAndAFolderForEachPeer() {
        ServerSettings settings = ServerSettings.of(environment);
        assertThat(settings.packageId()).isEqualTo("ledger:00");
        assertThat(settings.endpoints())
                .extracting(endpoint ->
                        endpoint.address().getPort() + endpoint.tls().toString())
                .containsExactly("7151/a", "7152/b");
    }

    @Test
    void saysWhichVariableToSetToWhat() {
        for (String name : environment.keySet()) {
            Map<String, String> without = new HashMap<>(environment);
            without.remove(name);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServerSettings.of(without))
                    .withMessageStartingWith("Set " + name + " to ");
        }
    }

    @Test
    void demandsAsManyFoldersAsAddresses() {
        environment.put("CONTRACT_TLS", "/a");
        assertThatIllegalArgumentException().isThrownBy(() -> ServerSettings.of(environment));
    }

    @Test
    void demandsHostAndPort() {
        for (String address : new String[] {"7151", ":7151", "localhost", "localhost:x", "localhost:123456"}) {
            environment.put("CHAINCODE_SERVER_ADDRESS", address + ",a:1");
            assertThatIllegalArgumentException().isThrownBy(() -> ServerSettings.of(environment));
        }
    }
}
