package org.mingzheng.ledger.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemKind;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a few reads at a time to the database and the processor, on connections of their own: a crowd of readers waits for each
 * other, not writers for it. Statements wait for peers, so they have places of their own.
 */
@Component
final class Readers extends OncePerRequestFilter {
    private static final int READS = 8;
    private static final int STATEMENTS = 16;
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore reads = new Semaphore(READS, true);
    private final Semaphore statements = new Semaphore(STATEMENTS, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals(HttpMethod.GET.name())
                || !(path.startsWith("/v1/") || path.startsWith("/log/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore places = request.getRequestURI().endsWith("/statement") ? statements : reads;
        if (!taken(places)) {
            String detail = "too many read at this moment; ask again a little later";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.UNAVAILABLE, detail));
            return;
        }
        try {
            read(request, response, chain);
        } finally {
            places.release();
        }
    }

    private static boolean taken(Semaphore places) {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Transactions.reading(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
