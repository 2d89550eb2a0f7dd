package org.mingzheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.network.ledger.LedgerClients;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * A log of the notary office, registered through governance.
 *
 * @param origin its name
 * @param signer its key
 * @param key file with its key
 */
record LogUnderTest(Origin origin, NoteSigner signer, Path key) {
    private static final String OWNER = "NotaryMSP";
    private static final List<String> OTHERS = List.of("JusticeMSP", "ArbitrationMSP");
    private static final int MAX_ANSWER = 1 << 16;

    private static final Set<String> TYPES = Set.of("deposit", "document");

    static LogUnderTest register(NetworkUnderTest network, String name, String kind, boolean open) {
        return register(network, name, kind, open, TYPES, Set.of());
    }

    /** A public log for records of these types, whose owner has these roles. */
    static LogUnderTest register(NetworkUnderTest network, String name, Set<String> types, Set<String> roles) {
        return register(network, name, "record", true, types, roles);
    }

    private static LogUnderTest register(
            NetworkUnderTest network, String name, String kind, boolean open, Set<String> types, Set<String> roles) {
        Origin origin = new Origin("notary.example/" + name);
        PrivateKey secret = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
        LogUnderTest log = new LogUnderTest(
                origin,
                new NoteSigner(origin.name(), secret),
                write(network.data().resolve("keys").resolve(name.replace('/', '_') + ".key"), secret));
        String writer = clients(network).writer(OWNER);
        String proposal = call(
                        network,
                        OWNER,
                        "propose",
                        log.change(kind, open, writer, types, roles).canonical())
                .text("proposal");
        OTHERS.forEach(msp -> call(network, msp, "approve", Bytes.utf8(proposal)));
        return log;
    }

    private static Path write(Path file, PrivateKey secret) {
        try {
            byte[] der = PrivateKeyInfoFactory.createPrivateKeyInfo(
                            new Ed25519PrivateKeyParameters(secret.secret().toArray()))
                    .getEncoded();
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject change(String kind, boolean open, String writer, Set<String> types, Set<String> roles) {
        JsonObject log = JsonObject.builder()
                .put("endorsement", "policy")
                .put("key", new VerifierKey(origin.name(), signer.verifierKey().publicKey()).encoded())
                .put("kind", kind)
                .put("origin", origin.name())
                .put("public", open)
                .put("roles", sorted(roles))
                .put("types", sorted(types))
                .put("unit", "示例公证处")
                .put("writers", JsonArray.ofTexts(List.of(writer)))
                .build();
        return JsonObject.builder()
                .put("change", "register")
                .put("format", "mingzheng/governance/v1")
                .put("log", log)
                .build();
    }

    private static JsonArray sorted(Set<String> words) {
        return JsonArray.ofTexts(words.stream().sorted().toList());
    }

    /** {@return what a peer's contract answers} */
    static Bytes ask(NetworkUnderTest network, String function, String... arguments) {
        try (FabricClient client = clients(network).through(network.organisation(OWNER), "client")) {
            return client.evaluate(new Call(function, arguments));
        } catch (LedgerAwayException | RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LedgerClients clients(NetworkUnderTest network) {
        return new LedgerClients(network.definition(), network.folder());
    }

    private static JsonObject call(NetworkUnderTest network, String msp, String function, Bytes argument) {
        try (FabricClient admin = clients(network).through(network.organisation(msp), "admin")) {
            Bytes answer = admin.commit(new Call(function, List.of(argument)));
            return (JsonObject) Json.parse(answer, MAX_ANSWER).orThrow();
        } catch (LedgerAwayException | RefusedException | OutcomeUnknownException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return entries that each begin a record of their own} */
    List<Bytes> entries(String name, int count) {
        return TestEntries.deposits(origin, name, count);
    }
}
