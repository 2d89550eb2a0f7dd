package org.mingzheng.ledger.access;

import com.nimbusds.jose.proc.BadJOSEException;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Why a token does not count: each cause has a code and words of its own. */
enum TokenFault {
    MALFORMED("the header is not Authorization: Bearer with one signed token (JWT)"),
    SIGNATURE("no key of the provider has signed the token with an algorithm that this service takes"),
    TYPE("the token's typ is neither JWT nor at+jwt: it is not an access token"),
    ISSUER("iss is not the issuer whose tokens this service takes"),
    AUDIENCE("aud does not name this service; ask the provider for a token for it"),
    EXPIRED("the token has expired; get a new one"),
    EARLY("the token is not valid yet (nbf); compare the clocks"),
    ENDLESS("the token has no exp: it would never end"),
    SUBJECT("sub is missing, or longer than 255 characters"),
    BOUND("the token is bound to a client certificate (cnf), which this connection does not show");

    private final String detail;

    TokenFault(String detail) {
        this.detail = detail;
    }

    String code() {
        return "token-" + name().toLowerCase(Locale.ROOT);
    }

    String detail() {
        return detail;
    }

    OAuth2Error error() {
        return new OAuth2Error(code(), detail, null);
    }

    /** Of a failure and its causes. */
    static TokenFault of(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof JwtValidationException invalid) {
                return of(invalid.getErrors());
            }
            if (each instanceof BadJOSEException) {
                return SIGNATURE;
            }
        }
        return MALFORMED;
    }

    private static TokenFault of(Collection<OAuth2Error> errors) {
        return Stream.of(values())
                .filter(fault ->
                        errors.stream().anyMatch(error -> error.getErrorCode().equals(fault.code())))
                .findFirst()
                .orElse(MALFORMED);
    }
}
