package org.mingzheng.ledger.connection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A body that must come at a pace: whoever waits for it for more than ten seconds has had 16 KiB a second on average. */
final class TimelyInput extends ServletInputStream {
    static final long FREE_NANOS = TimeUnit.SECONDS.toNanos(10);
    static final long BYTES_A_SECOND = 1 << 14;

    private final ServletInputStream in;
    private long waitedNanos;
    private long bytes;

    TimelyInput(ServletInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        int read = in.read(into, offset, length);
        waitedNanos += System.nanoTime() - begin;
        bytes += Math.max(read, 0);
        if (read >= 0 && isLate(waitedNanos, bytes)) {
            throw new IOException("the body comes too slowly");
        }
        return read;
    }

    static boolean isLate(long waitedNanos, long bytes) {
        long beyond = waitedNanos - FREE_NANOS;
        return beyond > 0 && bytes < TimeUnit.NANOSECONDS.toMillis(beyond) * BYTES_A_SECOND / 1000;
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
