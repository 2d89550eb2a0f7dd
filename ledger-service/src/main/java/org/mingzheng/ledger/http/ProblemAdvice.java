package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.append.BulkRefusedException;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.problem.HttpProblems;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.step.Ending;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.result.Code;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every failure becomes a problem document; none repeats what was sent. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<Code> ABSENT = Set.of(RefusalReason.NO_SUCH_LOG, Reason.NO_SUCH_RECORD);

    @ExceptionHandler
    ResponseEntity<byte[]> problem(ProblemException failure, HttpServletRequest request) {
        return ProblemAnswer.to(request, failure.problem());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> rejected(RejectedException failure, HttpServletRequest request) {
        return ProblemAnswer.to(request, Problem.of(failure.rejection(), OptionalInt.empty()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException failure, HttpServletRequest request) {
        return ProblemAnswer.to(request, refused(failure.refusal()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(BulkRefusedException failure, HttpServletRequest request) {
        return ProblemAnswer.to(request, refused(failure.refusal()));
    }

    private static Problem refused(Refusal refusal) {
        ProblemKind kind = ABSENT.contains(refusal.reason()) ? ProblemKind.NOT_FOUND : ProblemKind.REFUSED;
        return new Problem(kind, refusal.reason().code(), refusal.detail(), refusal.field(), refusal.position());
    }

    @ExceptionHandler({DatabaseAwayException.class, LedgerAwayException.class})
    ResponseEntity<byte[]> away(Exception failure, HttpServletRequest request) {
        // Told once by whoever works on it: a line for each request would fill the disk.
        LOG.debug("a request has to be sent again: {}", failure.getMessage());
        return ProblemAnswer.to(
                request,
                new Problem(ProblemKind.UNAVAILABLE, "ask again, with the same idempotency key if there is one"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return missing(request, failure.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingRequestHeaderException failure, HttpServletRequest request) {
        return missing(request, failure.getHeaderName());
    }

    private static ResponseEntity<byte[]> missing(HttpServletRequest request, String name) {
        String detail = "the request needs this parameter or header";
        return ProblemAnswer.to(
                request,
                new Problem(ProblemKind.BAD_REQUEST, "missing-field", detail, Optional.of(name), OptionalInt.empty()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        Optional<String> name = Optional.of(failure.getName());
        String detail = "the parameter is not of its type";
        return ProblemAnswer.to(
                request, new Problem(ProblemKind.BAD_REQUEST, "wrong-type", detail, name, OptionalInt.empty()));
    }

    /** Whoever asked left before the answer was written: nobody is there to be told anything, and nothing is wrong. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {
        LOG.debug("whoever asked left before the answer: {}", failure.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        Ending.ifFatal(failure);
        if (failure instanceof ErrorResponse known) {
            return ProblemAnswer.to(
                    request, HttpProblems.of(known.getStatusCode().value()), whole(known.getHeaders()));
        }
        LOG.error("a request failed", failure);
        return ProblemAnswer.to(request, HttpProblems.of(ProblemKind.INTERNAL.status()));
    }

    /** What takes GET takes HEAD, and every path takes OPTIONS (RFC 9110 §10.2.1). */
    private static HttpHeaders whole(HttpHeaders known) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(known.getAllow());
        if (allowed.isEmpty()) {
            return known;
        }
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(known);
        headers.setAllow(allowed);
        return headers;
    }
}
