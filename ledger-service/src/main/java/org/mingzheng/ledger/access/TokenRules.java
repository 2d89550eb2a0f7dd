package org.mingzheng.ledger.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What must be true of a token whose signature is good: RFC 9068, but for claims that nothing here depends on. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {
    /** Longest subject of a token, in characters. */
    static final int MAX_SUBJECT = 255;

    private static final List<String> TYPES = List.of("JWT", "at+jwt", "application/at+jwt");

    private final JwtTypeValidator type = new JwtTypeValidator(TYPES);
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final OAuth2TokenValidator<Jwt> bound = JwtValidators.createDefault();
    private final JwtIssuerValidator issuer;
    private final @Nullable String audience;

    /** For tokens of an issuer, for an audience unless that is null. */
    TokenRules(String issuer, @Nullable String audience) {
        this.issuer = new JwtIssuerValidator(issuer);
        this.audience = audience;
        type.setAllowEmpty(true);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return fault(token)
                .map(fault -> OAuth2TokenValidatorResult.failure(fault.error()))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private Optional<TokenFault> fault(Jwt token) {
        if (type.validate(token).hasErrors()) {
            return Optional.of(TokenFault.TYPE);
        }
        if (issuer.validate(token).hasErrors()) {
            return Optional.of(TokenFault.ISSUER);
        }
        if (audience != null
                && (token.getAudience() == null || !token.getAudience().contains(audience))) {
            return Optional.of(TokenFault.AUDIENCE);
        }
        return time(token).or(() -> whose(token));
    }

    private Optional<TokenFault> time(Jwt token) {
        Instant end = token.getExpiresAt();
        if (end == null) {
            return Optional.of(TokenFault.ENDLESS);
        }
        if (times.validate(token).hasErrors()) {
            return Optional.of(end.isBefore(Instant.now()) ? TokenFault.EXPIRED : TokenFault.EARLY);
        }
        return Optional.empty();
    }

    private Optional<TokenFault> whose(Jwt token) {
        String subject = token.getClaim("sub") instanceof String text ? text : "";
        if (subject.isEmpty() || subject.length() > MAX_SUBJECT) {
            return Optional.of(TokenFault.SUBJECT);
        }
        return token.hasClaim("cnf") && bound.validate(token).hasErrors()
                ? Optional.of(TokenFault.BOUND)
                : Optional.empty();
    }
}
