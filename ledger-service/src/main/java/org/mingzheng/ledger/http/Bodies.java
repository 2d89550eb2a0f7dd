package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.bytes.Bytes;

/** Reads a request's body, up to a limit. */
final class Bodies {
    /** Greatest body of entries in bytes: 500 entries of 8 KiB, and room for formatting. */
    static final int MAX_ENTRIES = 6 << 20;

    private Bodies() {}

    static Bytes read(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(MAX_ENTRIES + 1);
            if (body.length > MAX_ENTRIES) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "the body has more than " + MAX_ENTRIES + " bytes; send fewer entries");
            }
            return Bytes.wrap(body);
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "the body ended early");
        }
    }
}
