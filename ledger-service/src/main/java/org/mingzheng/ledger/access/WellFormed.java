package org.mingzheng.ledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.problem.HttpProblems;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses before anything else what no path takes, so that neither the container nor the framework reads a body or stumbles over
 * a query: TRACE, forms, encoded bodies, and parameters that are nameless, twice there or not well encoded.
 */
final class WellFormed extends OncePerRequestFilter {
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> problem = Stream.of(method(request), body(request), query(request.getQueryString()))
                .flatMap(Optional::stream)
                .findFirst();
        if (problem.isPresent()) {
            ProblemAnswer.write(request, response, problem.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> method(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.TRACE.name())
                ? Optional.of(HttpProblems.of(ProblemKind.NOT_IMPLEMENTED.status()))
                : Optional.empty();
    }

    private static Optional<Problem> body(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        String type = ("" + request.getContentType()).toLowerCase(Locale.ROOT);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return unsupported("send the body without Content-Encoding");
        }
        return FORMS.stream().anyMatch(type::startsWith) ? unsupported("no path takes forms") : Optional.empty();
    }

    private static Optional<Problem> unsupported(String detail) {
        return Optional.of(new Problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, detail));
    }

    static Optional<Problem> query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        boolean good = Stream.of(query.split("&", -1))
                .map(WellFormed::name)
                .allMatch(name -> name.length() > 0 && names.add(name));
        return good
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemKind.BAD_REQUEST, "the query has a parameter without name, twice, or not well encoded"));
    }

    /** Empty if the parameter is not well encoded. */
    private static String name(String parameter) {
        try {
            String decoded = StringUtils.uriDecode(parameter, StandardCharsets.UTF_8);
            boolean valid = decoded.indexOf('\uFFFD') < 0 && decoded.chars().noneMatch(Character::isISOControl);
            return valid ? StringUtils.uriDecode(parameter.split("=", -1)[0], StandardCharsets.UTF_8) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
