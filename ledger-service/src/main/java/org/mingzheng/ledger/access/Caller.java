package org.mingzheng.ledger.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mingzheng.proof.log.Origin;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, and what the token allows.
 *
 * @param subject the token's; empty without a token
 * @param scopes {@code append:}, {@code read:} and a beginning of origins
 */
public record Caller(String subject, Set<String> scopes) {
    private static final Caller ANONYMOUS = new Caller("", Set.of());

    /** Copies. */
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** {@return whoever asks in this request} */
    public static Caller current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? caller : ANONYMOUS;
    }

    static Caller of(Jwt token) {
        String issuer = "" + token.getClaimAsString("iss");
        return new Caller(issuer + " " + token.getSubject(), Set.copyOf(scopes(token)));
    }

    private static Collection<String> scopes(Jwt token) {
        Object claim = token.getClaim("scope");
        return switch (claim) {
            case String text -> List.of(text.strip().split(" +", -1));
            case Collection<?> all -> all.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    /** {@return whether there is no token} */
    public boolean anonymous() {
        return subject.isEmpty();
    }

    /**
     * {@return whether the token allows to append to a log}
     *
     * @param origin the log
     */
    public boolean mayAppend(Origin origin) {
        return has("append:", origin);
    }

    /**
     * {@return whether the token allows to read entries of a log that is not public; who may append may}
     *
     * @param origin the log
     */
    public boolean mayRead(Origin origin) {
        return has("read:", origin) || mayAppend(origin);
    }

    private boolean has(String action, Origin origin) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(action))
                .map(scope -> scope.substring(action.length()))
                .anyMatch(prefix -> covers(prefix, origin.name()));
    }

    /** The whole name, or a beginning that ends where a part of the name ends. */
    private static boolean covers(String prefix, String name) {
        boolean whole = prefix.equals(name) || prefix.endsWith("/") || name.startsWith(prefix + "/");
        return !prefix.isEmpty() && name.startsWith(prefix) && whole;
    }
}
