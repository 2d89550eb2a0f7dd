package org.mingzheng.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;

class LogKeyFileTest {
    private static final String ORIGIN = "notary.example/2026";

    @TempDir
    private Path folder;

    @Test
    void theKeyStaysTheSameAndJavaSignsWithIt() throws GeneralSecurityException {
        Path file = folder.resolve("log.key");
        VerifierKey made = LogKeyFile.ensure(file, ORIGIN);
        assertThat(LogKeyFile.ensure(file, ORIGIN)).isEqualTo(made);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Pem.readKey(file))));
        signature.update(new byte[] {1, 2, 3});
        Bytes message = Bytes.wrap(new byte[] {1, 2, 3});
        assertThat(made.publicKey()
                        .verify(message, Bytes.wrap(signature.sign()))
                        .orThrow())
                .isNotNull();
    }

    private static JsonObject registration(long size, Map<Integer, VerifierKey> keys) {
        List<JsonObject> all = new ArrayList<>();
        keys.forEach((from, key) -> all.add(
                JsonObject.builder().put("from", from).put("key", key.encoded()).build()));
        return JsonObject.builder()
                .put("head", JsonObject.builder().put("size", size).build())
                .put("keys", new JsonArray(List.copyOf(all)))
                .build();
    }

    @Test
    void aKeyThatIsGoneOrAnotherIsRefusedByName() {
        Path file = folder.resolve("log.key");
        VerifierKey other = LogKeyFile.ensure(folder.resolve("other.key"), ORIGIN);
        JsonObject registration = registration(7, Map.of(0, other));
        assertThatThrownBy(() -> LogKeyFile.requireRegistered(file, ORIGIN, registration))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(file.toString());
        assertThat(LogKeyFile.ensure(file, ORIGIN)).isNotEqualTo(other);
        assertThatThrownBy(() -> LogKeyFile.requireRegistered(file, ORIGIN, registration))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void onlyTheKeyThatSignsTheNextHeadIsTakenAndNeitherAFormerNorAComingOne() {
        Path former = folder.resolve("former.key");
        Path later = folder.resolve("later.key");
        JsonObject changed = registration(
                9, new TreeMap<>(Map.of(0, LogKeyFile.ensure(former, ORIGIN), 10, LogKeyFile.ensure(later, ORIGIN))));
        LogKeyFile.requireRegistered(later, ORIGIN, changed);
        assertThatThrownBy(() -> LogKeyFile.requireRegistered(former, ORIGIN, changed))
                .isInstanceOf(Fault.class);
        JsonObject coming = registration(
                8, new TreeMap<>(Map.of(0, LogKeyFile.ensure(former, ORIGIN), 10, LogKeyFile.ensure(later, ORIGIN))));
        LogKeyFile.requireRegistered(former, ORIGIN, coming);
        assertThatThrownBy(() -> LogKeyFile.requireRegistered(later, ORIGIN, coming))
                .isInstanceOf(Fault.class);
    }
}
