package org.mingzheng.cli.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Mints tokens (RFC 9068 in shape, ES256) with the one key of a ledger on this machine. */
public final class DemoTokens {
    /** Who issues them. */
    public static final String ISSUER = "mingzheng-demo";

    private static final int FIELD = 32;
    private static final int MAX_JWK = 4096;

    private final PrivateKey key;
    private final InstantSource clock;

    private DemoTokens(PrivateKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Makes the key's two files, unless they exist.
     *
     * @param folder of the ledger
     */
    public static void complete(StackFolder folder) {
        if (Files.notExists(folder.tokenKey())) {
            PrivateKey key = PrivateKey.generate(SignatureSuite.ES256, new SecureRandom());
            JsonObject secret = publicJwk(key.publicKey())
                    .put("d", key.secret().base64Url())
                    .build();
            WholeFile.writeSecret(folder.tokenKey(), text(secret));
        }
        PrivateKey key = read(folder);
        String open = text(publicJwk(key.publicKey()).build());
        if (!open.equals(present(folder))) {
            WholeFile.write(folder.tokenPublicKey(), open);
        }
    }

    /**
     * {@return what mints the tokens of a ledger}
     *
     * @param folder of the ledger
     * @param clock dates them
     */
    public static DemoTokens open(StackFolder folder, InstantSource clock) {
        return new DemoTokens(read(folder), clock);
    }

    /**
     * {@return a token}
     *
     * @param subject who uses it
     * @param scopes for example {@code append:notary.example/}
     * @param life how long it is good
     */
    public String mint(String subject, List<String> scopes, Duration life) {
        long now = clock.instant().getEpochSecond();
        JsonObject header = JsonObject.builder()
                .put("alg", "ES256")
                .put("kid", SealHeader.kid(key.publicKey()))
                .put("typ", "JWT")
                .build();
        JsonObject claims = JsonObject.builder()
                .put("exp", now + life.toSeconds())
                .put("iat", now)
                .put("iss", ISSUER)
                .put("scope", String.join(" ", scopes))
                .put("sub", subject)
                .build();
        String signed =
                header.canonical().base64Url() + "." + claims.canonical().base64Url();
        return signed + "." + key.sign(Bytes.utf8(signed)).base64Url();
    }

    private static JsonObjectBuilder publicJwk(PublicKey key) {
        Bytes point = key.encoded();
        return JsonObject.builder()
                .put("alg", "ES256")
                .put("crv", "P-256")
                .put("kid", SealHeader.kid(key))
                .put("kty", "EC")
                .put("use", "sig")
                .put("x", point.slice(1, 1 + FIELD).base64Url())
                .put("y", point.slice(1 + FIELD, 1 + 2 * FIELD).base64Url());
    }

    private static PrivateKey read(StackFolder folder) {
        try (var in = Files.newInputStream(folder.tokenKey())) {
            Bytes text = Bytes.wrap(in.readNBytes(MAX_JWK));
            return Json.parse(text, MAX_JWK).then(DemoTokens::key).orThrow();
        } catch (RejectedException e) {
            throw Fault.of(DemoTokens.class, "token.bad-key", folder.tokenKey());
        } catch (IOException e) {
            throw Fault.of(DemoTokens.class, "token.no-key", folder.tokenKey());
        }
    }

    /** A key of P-256 whose public part is its own. */
    private static Result<PrivateKey> key(Json json) {
        if (!(json instanceof JsonObject jwk)) {
            return Result.rejected(Reason.KEY_MALFORMED, "no object");
        }
        Result<PrivateKey> key = Bytes.ofBase64Url(jwk.optionalText("d").orElse(""))
                .then(secret -> PrivateKey.of(SignatureSuite.ES256, secret));
        return key.then(own -> publicJwk(own.publicKey())
                        .put("d", own.secret().base64Url())
                        .build()
                        .equals(jwk)
                ? Result.accepted(own)
                : Result.rejected(Reason.KEY_MALFORMED, "no key of P-256, or its public part is another key's"));
    }

    private static String present(StackFolder folder) {
        try {
            return Files.exists(folder.tokenPublicKey()) ? SmallFile.text(folder.tokenPublicKey()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String text(JsonObject json) {
        return new String(json.canonical().unsafeArray(), StandardCharsets.UTF_8);
    }
}
