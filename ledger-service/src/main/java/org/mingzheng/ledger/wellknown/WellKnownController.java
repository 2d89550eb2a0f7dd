package org.mingzheng.ledger.wellknown;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The logs' keys as a JWK set (RFC 7517, RFC 8037), and whom to tell of a vulnerability (RFC 9116). */
@RestController
final class WellKnownController {
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final int CONTACTS_DAYS = 30;

    private final ServedLogs served;
    private final LedgerSettings settings;
    private final Clock clock;

    WellKnownController(ServedLogs served, LedgerSettings settings, Clock clock) {
        this.served = served;
        this.settings = settings;
        this.clock = clock;
    }

    /** Convenience, and no root of trust: whoever changes this answer changes the keys. A trust policy names them. */
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> keys() {
        JWKSet keys = keys(served.all().stream()
                .map(ServedLog::signers)
                .flatMap(List::stream)
                .toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                .contentType(MediaType.valueOf(JWKSet.MIME_TYPE))
                .body(bytes(keys.toString()));
    }

    static JWKSet keys(List<NoteSigner> signers) {
        return new JWKSet(signers.stream()
                .map(NoteSigner::verifierKey)
                .map(WellKnownController::key)
                .toList());
    }

    /** Named by the key's name and id, as the signature lines of notes name it. */
    private static JWK key(VerifierKey key) {
        String name = key.key().name() + "+" + key.key().id().hex();
        return new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(key.publicKey().encoded().toArray()))
                .keyID(name)
                .keyUse(KeyUse.SIGNATURE)
                .build();
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> contacts() {
        if (settings.securityContacts().isEmpty()) {
            throw Absent.problem();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(bytes(contacts(settings.securityContacts(), clock.instant())));
    }

    static String contacts(List<String> contacts, Instant now) {
        Instant expires = now.plus(CONTACTS_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        return contacts.stream().map(each -> "Contact: " + each + "\n").collect(Collectors.joining()) + "Expires: "
                + expires + "\nPreferred-Languages: zh, en\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
