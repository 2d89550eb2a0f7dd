package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.json.JsonObject;

/** The interface as it describes itself, and as it is committed. Write it anew with {@code -Dopenapi.write=true}. */
class OpenApiIT {
    private static final Path COMMITTED =
            Path.of(System.getProperty("mingzheng.docs", "../docs")).resolve("spec/openapi.json");

    private static String description() {
        NetworkUnderTest network = NetworkUnderTest.running();
        LogUnderTest log = LogUnderTest.register(network, "openapi", "record", true);
        try (ServiceUnderTest service = new ServiceUnderTest(network, "openapi", log)) {
            HttpResponse<byte[]> answer = service.get("/v3/api-docs");
            assertThat(answer.statusCode()).isEqualTo(200);
            return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void theInterfaceIsTheCommittedOneAndEveryOperationIsDescribed() throws Exception {
        String description = description();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, description);
        }
        assertThat(description).isEqualTo(Files.readString(COMMITTED));

        JsonObject paths = ServiceUnderTest.parsed(description).object("paths");
        paths.members()
                .keySet()
                .forEach(path -> paths.object(path)
                        .members()
                        .keySet()
                        .forEach(method -> assertThat(
                                        paths.object(path).object(method).optionalText("summary"))
                                .as("%s %s", method, path)
                                .isPresent()));
    }
}
