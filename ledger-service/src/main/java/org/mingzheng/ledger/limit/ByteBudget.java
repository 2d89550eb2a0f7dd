package org.mingzheng.ledger.limit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The bytes of all requests that are being read or stored. They are taken as they come, not as they are announced; beyond the
 * budget, or a quarter of it for one subject, the request is sent back for a while.
 */
@Component
public final class ByteBudget {
    private static final int SUBJECTS = 4;
    /** What is parsed takes many times its bytes: so much text is parsed at a time. */
    static final int PARSED = 6 << 20;

    private static final long PATIENCE_SECONDS = 10;

    private final Shares bytes;
    private final Semaphore parsing = new Semaphore(PARSED, true);

    @Autowired
    ByteBudget(LedgerSettings settings) {
        this((long) settings.limits().requestMegabytes() << 20);
    }

    ByteBudget(long most) {
        this.bytes = new Shares(most, most / SUBJECTS);
    }

    /**
     * {@return the bytes of one request, none yet}
     *
     * @param subject who sends it
     */
    public Reserved open(String subject) {
        return new Reserved(subject);
    }

    /** What one request has of the budget, until it is closed. */
    public final class Reserved implements AutoCloseable {
        private final String subject;
        private long taken;

        Reserved(String subject) {
            this.subject = subject;
        }

        /**
         * Takes more.
         *
         * @param more bytes
         * @throws ProblemException if they are not there
         */
        public void take(long more) {
            if (!bytes.take(subject, more)) {
                throw full();
            }
            taken += more;
        }

        /**
         * {@return what the parser makes of a text} Waits until it may be parsed.
         *
         * @param <T> what that is
         * @param size of the text in bytes, at most 6 MiB
         * @param parser reads it
         * @throws ProblemException if too much is being parsed
         */
        public <T> T parsed(int size, Supplier<T> parser) {
            try {
                if (!parsing.tryAcquire(size, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw full();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw full();
            }
            try {
                return parser.get();
            } finally {
                parsing.release(size);
            }
        }

        private static ProblemException full() {
            return new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "too many bytes of requests are on their way; send this one again a little later");
        }

        @Override
        public void close() {
            bytes.giveBack(subject, taken);
            taken = 0;
        }
    }
}
