package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mingzheng.ledger.limit.ByteBudget;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.bytes.Bytes;

/** Reads a request's body, up to a limit and within the budget of all. */
final class Bodies {
    /** Greatest body of entries in bytes: 500 entries of 8 KiB, and room for formatting. */
    static final int MAX_ENTRIES = 6 << 20;

    private static final int PIECE = 1 << 16;

    private Bodies() {}

    static Bytes read(HttpServletRequest request, ByteBudget.Reserved budget) {
        if (request.getContentLengthLong() > MAX_ENTRIES) {
            throw tooLarge();
        }
        try (InputStream in = request.getInputStream()) {
            return read(in, budget);
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "the body ended early, or came too slowly");
        }
    }

    private static Bytes read(InputStream in, ByteBudget.Reserved budget) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            budget.take(piece.length);
            body.writeBytes(piece);
            if (body.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
        }
        return Bytes.wrap(body.toByteArray());
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemKind.TOO_LARGE, "the body has more than " + MAX_ENTRIES + " bytes; send fewer entries");
    }
}
