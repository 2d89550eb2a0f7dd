package org.mingzheng.ledger.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem as the answer to a request, in the caller's language. */
public final class ProblemAnswer {
    private static final String RETRY_SECONDS = "1";

    private ProblemAnswer() {}

    /**
     * {@return the answer}
     *
     * @param problem what to answer
     * @param request to what
     */
    public static ResponseEntity<byte[]> to(HttpServletRequest request, Problem problem) {
        return to(request, problem, HttpHeaders.EMPTY);
    }

    /**
     * {@return the answer}
     *
     * @param request to what
     * @param problem what to answer
     * @param more further headers
     */
    public static ResponseEntity<byte[]> to(HttpServletRequest request, Problem problem, HttpHeaders more) {
        Language language = language(request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(more);
        headers.setContentType(MediaType.valueOf(Problem.MEDIA_TYPE));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.setCacheControl("no-store");
        if (problem.kind() == ProblemKind.BUSY || problem.kind() == ProblemKind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return ResponseEntity.status(problem.kind().status())
                .headers(headers)
                .body(problem.json(language).toArray());
    }

    /**
     * Answers where no controller does.
     *
     * @param request to what
     * @param response the answer
     * @param problem what to answer
     * @throws IOException if the caller is gone
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ResponseEntity<byte[]> answer = to(request, problem);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = answer.getBody();
        response.getOutputStream().write(body == null ? new byte[0] : body);
    }

    private static Language language(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
