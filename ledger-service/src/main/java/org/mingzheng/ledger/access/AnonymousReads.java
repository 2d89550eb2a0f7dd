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
    private final RateLimit limit;
    private final Proxies proxies;

    AnonymousReads(RateLimit limit, Proxies proxies) {
        this.limit = limit;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Caller.current().anonymous() && !limit.allows(Networks.of(proxies.caller(request)), System.nanoTime())) {
            String detail = "too many reads without a token from this address; read more slowly or with a token";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.BUSY, detail));
            return;
        }
        chain.doFilter(request, response);
    }
}
