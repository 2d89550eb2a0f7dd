package org.mingzheng.ledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemKind;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds what one address reads without a token; health and metrics are not counted. */
final class AnonymousReads extends OncePerRequestFilter {
    private final RateLimit limit;

    AnonymousReads(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Caller.current().anonymous() && !limit.allows(network(request.getRemoteAddr()), System.nanoTime())) {
            String detail = "too many reads without a token from this address; read more slowly or with a token";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.BUSY, detail));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whoever has an IPv6 address has at least 2^64 of them: the first half counts. */
    static String network(String address) {
        int end = 0;
        for (int colons = 0; colons < 4 && end >= 0; colons++) {
            end = address.indexOf(':', colons == 0 ? 0 : end + 1);
        }
        return end < 0 ? address : address.substring(0, end);
    }
}
