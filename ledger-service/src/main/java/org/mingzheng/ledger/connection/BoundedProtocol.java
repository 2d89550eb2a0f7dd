package org.mingzheng.ledger.connection;

import java.nio.channels.SocketChannel;
import java.util.function.Predicate;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.step.Worker;

/**
 * HTTP/1.1 of the container, with deadlines for whole heads and a bound of connections for each address. Named to the container
 * by its class, which makes it.
 */
public final class BoundedProtocol extends Http11NioProtocol {
    private static final long LOOK_MILLIS = 250;
    /** The deadline is short when so much of all connections is taken. */
    private static final double CROWD = 0.5;

    private final Endpoint endpoint;

    /** Made by the container. */
    public BoundedProtocol() {
        this(new Endpoint());
    }

    private BoundedProtocol(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /**
     * Sets the bounds, before it starts.
     *
     * @param ofOne most connections of an address
     * @param proxy whether an address is that of a configured proxy
     */
    void bound(int ofOne, Predicate<String> proxy) {
        Addresses addresses = new Addresses(ofOne, proxy);
        WatchedConnections watched = new WatchedConnections(getHandler(), addresses);
        endpoint.addresses = addresses;
        endpoint.watched = watched;
        endpoint.setHandler(watched);
    }

    @Override
    protected Processor createProcessor() {
        return new StandardProcessor(this, getAdapter());
    }

    @Override
    public void start() throws Exception {
        super.start();
        WatchedConnections watched = endpoint.watched;
        if (watched != null) {
            Worker.start("connection-deadlines", () -> watch(watched));
        }
    }

    private void watch(WatchedConnections watched) {
        while (endpoint.isRunning() && !Thread.currentThread().isInterrupted()) {
            watched.endLate(System.nanoTime(), watched.size() > CROWD * getMaxConnections());
            Worker.pause(LOOK_MILLIS);
        }
    }

    /** Counts connections before they cost anything. */
    private static final class Endpoint extends NioEndpoint {
        private volatile @Nullable Addresses addresses;
        private volatile @Nullable WatchedConnections watched;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            Addresses bounded = addresses;
            if (bounded != null && !bounded.enter(socket)) {
                destroySocket(socket);
                return false;
            }
            boolean taken = super.setSocketOptions(socket);
            if (bounded != null && !taken) {
                bounded.leave(socket);
            }
            watch(socket);
            return taken;
        }

        /** From now on, whether it ever sends a byte or not. */
        private void watch(SocketChannel socket) {
            SocketWrapperBase<NioChannel> connection = connections.get(socket);
            WatchedConnections all = watched;
            if (connection != null && all != null) {
                var _ = all.watched(connection);
                if (connection.isClosed()) {
                    all.forget(connection);
                }
            }
        }
    }
}
