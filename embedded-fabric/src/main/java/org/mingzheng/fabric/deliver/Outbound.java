package org.mingzheng.fabric.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/**
 * The sending side of a stream, for a thread of its own that may wait: until the client takes more, and for what is to be sent.
 * The thread is interrupted when the client goes away.
 *
 * @param <T> what is sent
 */
public final class Outbound<T> {
    private final ServerCallStreamObserver<T> observer;

    private Outbound(ServerCallStreamObserver<T> observer) {
        this.observer = observer;
    }

    /**
     * What a stream's thread does.
     *
     * @param <T> what is sent
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Sends what there is to send; an exception ends the stream with an error.
         *
         * @param out takes it
         * @throws InterruptedException if the client went away
         */
        void run(Outbound<T> out) throws InterruptedException;
    }

    /**
     * Serves a stream on a thread of its own. To be called before the service method returns.
     *
     * @param <T> what is sent
     * @param observer the stream
     * @param work what to send; the stream is completed after it
     */
    public static <T> void serve(StreamObserver<T> observer, Work<T> work) {
        Outbound<T> out = new Outbound<>((ServerCallStreamObserver<T>) observer);
        Thread thread = Thread.ofVirtual().unstarted(() -> out.run(work));
        out.observer.setOnReadyHandler(out::wake);
        out.observer.setOnCancelHandler(thread::interrupt);
        thread.start();
    }

    private void run(Work<T> work) {
        try {
            work.run(this);
            observer.onCompleted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!observer.isCancelled()) {
                observer.onError(e);
            }
        }
    }

    /**
     * Sends, once the client takes more.
     *
     * @param message the next message
     * @throws InterruptedException if the client went away
     */
    public synchronized void send(T message) throws InterruptedException {
        while (!observer.isReady()) {
            if (observer.isCancelled()) {
                throw new InterruptedException();
            }
            wait();
        }
        observer.onNext(message);
    }

    private synchronized void wake() {
        notifyAll();
    }
}
