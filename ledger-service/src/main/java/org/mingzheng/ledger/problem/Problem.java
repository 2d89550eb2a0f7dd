package org.mingzheng.ledger.problem;

import java.util.Optional;
import java.util.OptionalInt;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;

/**
 * A problem of an HTTP request.
 *
 * @param kind which status and title
 * @param code the reason's, from a closed list
 * @param detail what happened, to what, and what to do; never content of what was sent
 * @param field of the entry or the request that is to blame, if one is
 * @param position of the entry that is to blame, from 0, if one is
 */
public record Problem(ProblemKind kind, String code, String detail, Optional<String> field, OptionalInt position) {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How the type of every problem begins, a code after it: a name ({@code docs/spec/problems.md}), and no address. */
    public static final String TYPES = "https://mingzheng.example/problems/";

    /**
     * A problem without field and position.
     *
     * @param kind which status, title and code
     * @param detail what happened, to what, and what to do
     */
    public Problem(ProblemKind kind, String detail) {
        this(kind, kind.code(), detail, Optional.empty(), OptionalInt.empty());
    }

    /**
     * {@return the problem that a rejection is}
     *
     * @param rejection of what was sent
     * @param position of the entry, if one is to blame
     */
    public static Problem of(Rejection rejection, OptionalInt position) {
        return new Problem(
                kind(rejection.reason()), rejection.reason().code(), rejection.detail(), rejection.field(), position);
    }

    /** What cannot even be read is malformed (RFC 9110 §15.5.1); what can be read breaks a rule (§15.5.21). */
    private static ProblemKind kind(Reason reason) {
        return switch (reason) {
            case NOT_JSON, NOT_UTF8 -> ProblemKind.BAD_REQUEST;
            default -> ProblemKind.REJECTED;
        };
    }

    /**
     * {@return the document}
     *
     * @param language of its title and, as far as there is a text for the code, of its detail
     */
    public Bytes json(Language language) {
        var json = JsonObject.builder()
                .put("type", TYPES + code)
                .put("title", language.text(kind.code()).orElse(kind.code()))
                .put("status", kind.status())
                .put("detail", language.detail(code, detail))
                .put("code", code);
        field.ifPresent(name -> json.put("field", name));
        position.ifPresent(at -> json.put("position", at));
        return json.build().canonical();
    }
}
