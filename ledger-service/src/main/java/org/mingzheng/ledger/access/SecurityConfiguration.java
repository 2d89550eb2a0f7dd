package org.mingzheng.ledger.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;

/** Everybody may read what is public, a bounded number of times; everything else needs a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Pages of any origin may read what anybody may. Nothing here rests on cookies: a page has a token only if it was given one. */
    private static final CorsConfiguration ANY_ORIGIN = anyOrigin();

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Each filter of each request would be timed on its own, which takes longer than the filters themselves. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** Header names and values are what Tomcat lets through: no control characters. Matching them once more takes longer. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        // origins have slashes, which generated clients encode
        firewall.setAllowUrlEncodedSlash(true);
        // a method that no path takes is told so by 405, and the container takes no TRACE
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RateLimit limit,
            LedgerSettings settings,
            Proxies proxies,
            JwtDecoder decoder,
            Clock clock) {
        RateLimit tiles = new RateLimit(settings.limits().tilesPerSecond());
        AuthenticationManager tokens = new KnownTokens(decoder, clock);
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(request -> ANY_ORIGIN))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::harden)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityConfiguration::refuse)
                        .accessDeniedHandler((request, response, failure) -> ProblemAnswer.write(
                                request,
                                response,
                                new Problem(ProblemKind.FORBIDDEN, "the token does not allow this"))))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.authenticationManager(tokens))
                        .authenticationEntryPoint(SecurityConfiguration::refuse)
                        .withObjectPostProcessor(new Answering()))
                .addFilterBefore(new WellFormed(), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new AnonymousReads(limit, tiles, proxies), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static CorsConfiguration anyOrigin() {
        CorsConfiguration any = new CorsConfiguration();
        any.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        // whether a path takes a method, it says itself
        any.setAllowedMethods(List.of(CorsConfiguration.ALL));
        any.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        any.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
        any.setMaxAge(Duration.ofDays(1));
        return any;
    }

    /** What this service answers is no page, and is in no frame. */
    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** Also the failures of the provider, which are not the caller's, are told as problems. */
    private static final class Answering implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(SecurityConfiguration::refuse);
            return filter;
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            String detail = "the provider of the tokens does not answer; ask again a little later";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.UNAVAILABLE, detail));
            return;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            String detail = "send a valid token in the header Authorization: Bearer";
            ProblemAnswer.write(request, response, new Problem(ProblemKind.UNAUTHENTICATED, detail));
            return;
        }
        TokenFault fault = TokenFault.of(failure);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"invalid_token\", error_description=\"" + fault.detail() + "\"");
        ProblemAnswer.write(
                request,
                response,
                new Problem(
                        ProblemKind.UNAUTHENTICATED,
                        fault.code(),
                        fault.detail(),
                        Optional.empty(),
                        OptionalInt.empty()));
    }
}
