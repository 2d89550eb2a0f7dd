package org.mingzheng.ledger.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.mingzheng.ledger.problem.HttpProblems;
import org.mingzheng.ledger.problem.ProblemAnswer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the errors that arise before or behind the controllers: in filters and in the container. */
@RestController
final class ErrorsController implements ErrorController {
    private static final int NOT_FOUND = 404;

    /** Whoever asks for this path by its name finds nothing. */
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemAnswer.to(request, HttpProblems.of(status instanceof Integer code ? code : NOT_FOUND));
    }
}
