package org.mingzheng.ledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everybody may read what is public, a bounded number of times; everything else needs a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, RateLimit limit) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, failure) -> unauthenticated(request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                write(request, response, ProblemKind.FORBIDDEN, "the token does not allow this")))
                .addFilterAfter(new AnonymousReads(limit), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(request, response, ProblemKind.UNAUTHENTICATED, "send a valid token in the header Authorization: Bearer");
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        response.setStatus(kind.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(new Problem(kind, detail).json(request.getLocale()).unsafeArray());
    }

    /** Bounds what one address reads without a token; health and metrics are not counted. */
    private static final class AnonymousReads extends OncePerRequestFilter {
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
            if (Caller.current().anonymous() && !limit.allows(request.getRemoteAddr(), System.nanoTime())) {
                response.setHeader("Retry-After", "1");
                write(request, response, ProblemKind.BUSY, "too many reads without a token from this address");
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
