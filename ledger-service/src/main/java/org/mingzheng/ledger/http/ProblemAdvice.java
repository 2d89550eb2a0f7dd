package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.result.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every failure becomes a problem document; none repeats what was sent. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> problem(ProblemException failure, HttpServletRequest request) {
        return answer(failure.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> rejected(RejectedException failure, HttpServletRequest request) {
        return answer(Problem.of(failure.rejection(), java.util.OptionalInt.empty()), request);
    }

    @ExceptionHandler({DatabaseAwayException.class, LedgerAwayException.class})
    ResponseEntity<byte[]> away(Exception failure, HttpServletRequest request) {
        return answer(
                new Problem(ProblemKind.UNAVAILABLE, "ask again, with the same idempotency key if there is one"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return answer(kind(known.getStatusCode()), request);
        }
        LOG.error("a request failed", failure);
        return answer(new Problem(ProblemKind.INTERNAL, "the operator finds the reason in the log"), request);
    }

    private static Problem kind(HttpStatusCode status) {
        return status.value() == 404
                ? new Problem(ProblemKind.NOT_FOUND, "no such path")
                : new Problem(ProblemKind.BAD_REQUEST, "docs/spec/openapi.json describes the interface");
    }

    private static ResponseEntity<byte[]> answer(Problem problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.kind().status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
        if (problem.kind() == ProblemKind.BUSY || problem.kind() == ProblemKind.UNAVAILABLE) {
            answer.header("Retry-After", "1");
        }
        return answer.body(problem.json(request.getLocale()).toArray());
    }
}
