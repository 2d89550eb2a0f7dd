package org.mingzheng.ledger.connection;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.problem.HttpProblems;
import org.mingzheng.ledger.problem.ProblemAnswer;

/** What the container itself refuses, as a problem document. Named to the container by its class, which makes it. */
public final class ProblemReport extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    /** Made by the container. */
    public ProblemReport() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemAnswer.write(request, response, HttpProblems.of(status));
            response.finishResponse();
        } catch (IOException e) {
            // The caller is gone.
        }
    }
}
