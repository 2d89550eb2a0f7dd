package org.mingzheng.ledger.connection;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * The container's reading of a request, which answers 400 to whatever it cannot read. A head that is too large is 431 (RFC 6585
 * §5), and 414 (RFC 9110 §15.5.15) if it is the address that is.
 */
final class StandardProcessor extends Http11Processor {
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final String FULL =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    private final String many;
    private int refused;

    StandardProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        super(protocol, adapter);
        many = StringManager.getManager(MimeHeaders.class)
                .getString("headers.maxCountFail", protocol.getMaxHeaderCount());
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        refused = 0;
        return super.service(connection);
    }

    /** Told again of what follows from the first error: a head that was not read has no host. */
    @Override
    protected void setErrorState(ErrorState state, @Nullable Throwable failure) {
        super.setErrorState(state, failure);
        String why = failure == null ? "" : "" + failure.getMessage();
        if (why.equals(FULL) || why.equals(many)) {
            refused = request.requestURI().isNull() ? addressTooLong() : HEADERS_TOO_LARGE;
        }
        if (refused > 0) {
            response.setStatus(refused);
        }
    }

    /** Gives the request another address, else the container calls it invalid, which it is not. */
    private int addressTooLong() {
        request.requestURI().setString("/");
        request.decodedURI().setString("/");
        return URI_TOO_LONG;
    }
}
