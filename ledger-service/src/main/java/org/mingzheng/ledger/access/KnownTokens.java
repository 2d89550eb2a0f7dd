package org.mingzheng.ledger.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token once and remembers it until it expires, at most a minute: a client sends the same one a thousand times. */
final class KnownTokens implements JwtDecoder {
    private static final int KEPT = 1024;
    private static final int KEPT_SECONDS = 60;

    private final JwtDecoder verifying;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    private record Known(Jwt token, Instant until) {}

    KnownTokens(JwtDecoder verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String text) {
        Instant now = clock.instant();
        Known last = find(text);
        if (last != null && now.isBefore(last.until)) {
            return last.token;
        }
        Jwt verified = verifying.decode(text);
        Instant soon = now.plusSeconds(KEPT_SECONDS);
        Instant end = verified.getExpiresAt();
        keep(text, new Known(verified, end != null && end.isBefore(soon) ? end : soon));
        return verified;
    }

    private synchronized @Nullable Known find(String text) {
        return known.get(text);
    }

    private synchronized void keep(String text, Known verified) {
        var _ = known.put(text, verified);
    }
}
