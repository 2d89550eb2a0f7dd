package org.mingzheng.ledger.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.mingzheng.ledger.connection.Watched.Phase;

/**
 * Ends connections that take too long for a whole head, or for the rest of a body that nobody wants: the container's own
 * time-outs begin anew with each byte.
 */
final class WatchedConnections implements Handler<NioChannel> {
    private final Handler<NioChannel> handler;
    private final Addresses addresses;
    private final Map<SocketWrapperBase<NioChannel>, Watched> all = new ConcurrentHashMap<>();

    WatchedConnections(Handler<NioChannel> handler, Addresses addresses) {
        this.handler = handler;
        this.addresses = addresses;
    }

    Watched watched(SocketWrapperBase<NioChannel> connection) {
        return all.computeIfAbsent(connection, fresh -> new Watched(System.nanoTime()));
    }

    void endLate(long nowNanos, boolean crowd) {
        all.forEach((connection, watched) -> {
            if (watched.isLate(nowNanos, crowd)) {
                connection.close();
            }
        });
    }

    void forget(SocketWrapperBase<NioChannel> connection) {
        all.remove(connection);
    }

    int size() {
        return all.size();
    }

    @Override
    public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
        Watched watched = watched(connection);
        if (watched.phase() == Phase.IDLE) {
            watched.enter(Phase.HEAD, System.nanoTime());
        }
        Watched.CURRENT.set(watched);
        try {
            SocketState state = handler.process(connection, event);
            if (state == SocketState.OPEN) {
                watched.enter(Phase.IDLE, System.nanoTime());
            } else if (state == SocketState.LONG) {
                watched.enter(Phase.HEAD, System.nanoTime());
            }
            return state;
        } finally {
            Watched.CURRENT.remove();
        }
    }

    @Override
    public Object getGlobal() {
        return handler.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> connection) {
        all.remove(connection);
        addresses.leave(connection.getSocket().getIOChannel());
        handler.release(connection);
    }

    @Override
    public void pause() {
        handler.pause();
    }

    @Override
    public void recycle() {
        handler.recycle();
    }
}
