package org.mingzheng.ledger.bulk;

import java.util.Optional;
import java.util.OptionalInt;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.result.Rejection;

/** What can be wrong with an upload. After each of them the same key continues where the upload broke off. */
final class UploadProblems {
    private UploadProblems() {}

    static ProblemException cut(long before) {
        return problem(
                ProblemKind.BAD_REQUEST,
                "upload-cut",
                "the body ends inside a commitment or breaks off; send the whole upload again with the same key",
                before);
    }

    static ProblemException line(long before) {
        return problem(
                ProblemKind.BAD_REQUEST,
                "not-base64",
                "each line is one commitment: 32 bytes in padded base64, as a JSON string",
                before);
    }

    static ProblemException empty() {
        return problem(ProblemKind.BAD_REQUEST, "upload-empty", "send at least one commitment", -1);
    }

    static ProblemException reused() {
        return new ProblemException(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "the key was used for other commitments or another log, kind or period; use a new key for another"
                        + " upload");
    }

    static ProblemException busy(int uploads, int ofOne) {
        return new ProblemException(
                ProblemKind.BUSY,
                uploads + " uploads are under way, or " + ofOne
                        + " of yours; send this one again when one of them has ended");
    }

    static ProblemException away() {
        return new ProblemException(
                ProblemKind.UNAVAILABLE, "the upload broke off; send it again with the same key, and it continues");
    }

    static ProblemException refused(Refusal refusal) {
        return new ProblemException(new Problem(
                ProblemKind.REFUSED, refusal.reason().code(), refusal.detail(), refusal.field(), OptionalInt.empty()));
    }

    static ProblemException parameter(String name, Rejection rejection) {
        return parameter(name, rejection.reason().code(), rejection.detail());
    }

    static ProblemException parameter(String name, String code, String detail) {
        return new ProblemException(
                new Problem(ProblemKind.REJECTED, code, detail, Optional.of(name), OptionalInt.empty()));
    }

    private static ProblemException problem(ProblemKind kind, String code, String detail, long position) {
        boolean told = position >= 0 && position <= Integer.MAX_VALUE;
        return new ProblemException(new Problem(
                kind, code, detail, Optional.empty(), told ? OptionalInt.of((int) position) : OptionalInt.empty()));
    }
}
