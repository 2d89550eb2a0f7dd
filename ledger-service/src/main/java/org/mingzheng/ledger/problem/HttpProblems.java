package org.mingzheng.ledger.problem;

/** Problems of which no more is known than an HTTP status. */
public final class HttpProblems {
    private static final int FIRST_OF_SERVER = 500;

    private HttpProblems() {}

    /**
     * {@return the problem}
     *
     * @param status 400 or more
     */
    public static Problem of(int status) {
        return switch (status) {
            case 401 ->
                new Problem(ProblemKind.UNAUTHENTICATED, "send a valid token in the header Authorization: Bearer");
            case 403 -> new Problem(ProblemKind.FORBIDDEN, "the token does not allow this");
            case 404 -> new Problem(ProblemKind.NOT_FOUND, "no such path; /v3/api-docs describes the interface");
            case 405 -> new Problem(ProblemKind.METHOD_NOT_ALLOWED, "the header Allow names the methods of this path");
            case 406 ->
                new Problem(ProblemKind.NOT_ACCEPTABLE, "leave out the header Accept, or accept what the path gives");
            case 413 -> new Problem(ProblemKind.TOO_LARGE, "send less at a time");
            case 414 -> new Problem(ProblemKind.URI_TOO_LONG, "the address is longer than 8 KiB");
            case 431 ->
                new Problem(
                        ProblemKind.HEADERS_TOO_LARGE, "send fewer or shorter headers: 8 KiB together, 100 of them");
            case 415 ->
                new Problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the header Accept names the media types of this path");
            case 417 ->
                new Problem(ProblemKind.EXPECTATION_FAILED, "leave out the header Expect, or send 100-continue");
            case 501 ->
                new Problem(ProblemKind.NOT_IMPLEMENTED, "send no TRACE, and a body with Content-Length or chunked");
            case 505 -> new Problem(ProblemKind.VERSION_NOT_SUPPORTED, "send the request as HTTP/1.1");
            case 503 -> new Problem(ProblemKind.UNAVAILABLE, "ask again a little later");
            default ->
                status < FIRST_OF_SERVER
                        ? new Problem(ProblemKind.BAD_REQUEST, "/v3/api-docs describes the interface")
                        : new Problem(ProblemKind.INTERNAL, "the operator finds the reason in the log");
        };
    }
}
