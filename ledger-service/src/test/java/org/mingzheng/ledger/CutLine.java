package org.mingzheng.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server of this machine that can be cut and mended: to whoever uses it, the server is away meanwhile. */
final class CutLine implements AutoCloseable {
    private final ServerSocket near;
    private final int far;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int far) {
        try {
            this.near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.far = far;
        var _ = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CutLine::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket here = near.accept();
                open.add(here);
                if (cut) {
                    close(here);
                } else {
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
                    open.add(there);
                    var _ = Thread.ofVirtual().start(() -> carry(here, there));
                    var _ = Thread.ofVirtual().start(() -> carry(there, here));
                }
            } catch (IOException e) {
                // the line ends, or its far end is away: whoever called sees a closed connection
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                out.write(some, 0, count);
            }
        } catch (IOException e) {
            // either end closed it
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
