package org.mingzheng.ledger.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Verifies a token once and remembers it until it expires, at most a minute: a client sends the same one a thousand times. */
final class KnownTokens implements AuthenticationManager {
    private static final int KEPT = 1024;
    private static final int KEPT_SECONDS = 60;

    private final JwtAuthenticationProvider verifying;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    private record Known(Authentication caller, Instant until) {}

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.verifying = new JwtAuthenticationProvider(decoder);
        this.clock = clock;
        verifying.setJwtAuthenticationConverter(KnownTokens::caller);
    }

    private static PreAuthenticatedAuthenticationToken caller(Jwt token) {
        return new PreAuthenticatedAuthenticationToken(Caller.of(token), token, List.of());
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String text = ((BearerTokenAuthenticationToken) request).getToken();
        Instant now = clock.instant();
        Known last = find(text);
        if (last != null && now.isBefore(last.until)) {
            return last.caller;
        }
        Authentication verified = verifying.authenticate(request);
        keep(text, new Known(verified, until(verified, now)));
        return verified;
    }

    private static Instant until(Authentication verified, Instant now) {
        Instant soon = now.plusSeconds(KEPT_SECONDS);
        Instant end = verified.getCredentials() instanceof Jwt token ? token.getExpiresAt() : null;
        return end != null && end.isBefore(soon) ? end : soon;
    }

    private synchronized @Nullable Known find(String text) {
        return known.get(text);
    }

    private synchronized void keep(String text, Known verified) {
        var _ = known.put(text, verified);
    }
}
