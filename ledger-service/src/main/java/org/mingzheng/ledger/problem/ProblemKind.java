package org.mingzheng.ledger.problem;

import java.util.Locale;

/** What kinds of problems there are, each with its HTTP status. */
public enum ProblemKind {
    /** The request is not what the interface asks for. */
    BAD_REQUEST(400),
    /** There is no token, or it does not count. */
    UNAUTHENTICATED(401),
    /** The token does not allow this. */
    FORBIDDEN(403),
    /** There is no such thing, or it is not for this caller. */
    NOT_FOUND(404),
    /** The path does not take this method; the header {@code Allow} names those that it takes. */
    METHOD_NOT_ALLOWED(405),
    /** There is no answer in a media type that the caller accepts. */
    NOT_ACCEPTABLE(406),
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** The body is larger than allowed. */
    TOO_LARGE(413),
    /** The address is longer than allowed. */
    URI_TOO_LONG(414),
    /** The body is of a media type that the path does not take. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The header {@code Expect} asks for what no server does. */
    EXPECTATION_FAILED(417),
    /** What was sent breaks a rule of its format or type. */
    REJECTED(422),
    /** The contract refused the entry. */
    REFUSED(422),
    /** The headers are larger than allowed. */
    HEADERS_TOO_LARGE(431),
    /** There is no room now. */
    BUSY(429),
    /** A fault of the service. */
    INTERNAL(500),
    /** The request needs what this server does not have, such as a transfer coding. */
    NOT_IMPLEMENTED(501),
    /** The ledger or the database is away. */
    UNAVAILABLE(503),
    /** The request is of an HTTP version that this server does not speak. */
    VERSION_NOT_SUPPORTED(505);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the stable code} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
