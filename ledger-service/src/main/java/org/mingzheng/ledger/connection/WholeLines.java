package org.mingzheng.ledger.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.ByteChunk;

/**
 * Refuses heads whose lines end with LF alone. The standard lets a server take them (RFC 9112 §2.2), and the container does; but
 * whoever stands before it may see other requests in the same bytes.
 */
final class WholeLines extends ValveBase {
    private static final int BAD_REQUEST = 400;

    WholeLines() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ByteChunk address = request.getCoyoteRequest().requestURI().getByteChunk();
        if (!address.isNull() && !isWhole(address.getBuffer(), address.getStart())) {
            response.sendError(BAD_REQUEST);
            return;
        }
        getNext().invoke(request, response);
    }

    /** From the address on, whose bytes stand in the container's buffer with all that came after it. */
    static boolean isWhole(byte[] head, int from) {
        for (int i = from + 1; i < head.length; i++) {
            if (head[i] == '\n') {
                if (head[i - 1] != '\r') {
                    return false;
                }
                if (i + 2 < head.length && head[i + 1] == '\r' && head[i + 2] == '\n') {
                    return true;
                }
            }
        }
        return true;
    }
}
