package org.mingzheng.ledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingzheng.ledger.limit.Networks;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemKind;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what one address reads without a token. */
final class AnonymousReads extends OncePerRequestFilter {
    private static final String LOG = "/log/";
    private static final String TILE = "/tile/";

    private final RateLimit limit;
    private final RateLimit tiles;
    private final Proxies proxies;

    /** Tiles have a limit of their own: a mirror reads all of them, and caches keep them for ever. */
    AnonymousReads(RateLimit limit, RateLimit tiles, Proxies proxies) {
        this.limit = limit;
        this.tiles = tiles;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RateLimit of = isTile(request.getServletPath()) ? tiles : limit;
        if (Caller.current().anonymous() && !of.allows(Networks.of(proxies.caller(request)), System.nanoTime())) {
            String detail = "too many reads without a token from this address; read more slowly or with a token";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.BUSY, detail));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isTile(String path) {
        return path.startsWith(LOG) && path.contains(TILE);
    }
}
