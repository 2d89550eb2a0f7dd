package org.mingzheng.ledger.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.connection.Watched.Phase;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the connection when its request is being answered and when it was, and reads bodies at a pace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TimelyRequests extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Watched watched = Watched.CURRENT.get();
        enter(watched, Phase.WORK);
        try {
            chain.doFilter(new Timely(request), response);
        } finally {
            enter(watched, Phase.REST);
        }
    }

    private static void enter(@Nullable Watched watched, Phase phase) {
        if (watched != null) {
            watched.enter(phase, System.nanoTime());
        }
    }

    private static final class Timely extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream body;

        Timely(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream known = body;
            if (known == null) {
                known = new TimelyInput(super.getInputStream());
                body = known;
            }
            return known;
        }
    }
}
