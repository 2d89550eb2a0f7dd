package org.mingzheng.proof.result;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The answer of a parser or a check: the value, or why there is none. Untrusted input never raises an exception.
 *
 * @param <T> what is accepted
 */
public sealed interface Result<T> {
    /**
     * The input satisfied every rule.
     *
     * @param <T> what is accepted
     * @param value what was read or proven
     */
    record Accepted<T>(T value) implements Result<T> {}

    /**
     * The input broke a rule.
     *
     * @param <T> what would have been accepted
     * @param rejection which rule, and where
     */
    record Rejected<T>(Rejection rejection) implements Result<T> {}

    /**
     * {@return an accepted value}
     *
     * @param <T> its type
     * @param value what was read or proven
     */
    static <T> Result<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /**
     * {@return a rejection}
     *
     * @param <T> what would have been accepted
     * @param reason the broken rule
     * @param detail where, in words; never content of the input
     */
    static <T> Result<T> rejected(Reason reason, String detail) {
        return new Rejected<>(new Rejection(reason, detail));
    }

    /**
     * {@return the outcome of {@code work}} Turns {@link RejectedException}, and no other exception, into a rejection: the
     * boundary of a parser whose inner methods throw.
     *
     * @param <T> what is accepted
     * @param work reads or checks
     */
    static <T> Result<T> of(Supplier<T> work) {
        try {
            return accepted(work.get());
        } catch (RejectedException e) {
            return new Rejected<>(e.rejection());
        }
    }

    /**
     * {@return the result of {@code next} on the accepted value, or this rejection}
     *
     * @param <R> what {@code next} accepts
     * @param next a further check
     */
    default <R> Result<R> then(Function<T, Result<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Rejected<T>(Rejection rejection) -> new Rejected<>(rejection);
        };
    }

    /**
     * {@return this result with its value changed by {@code change}}
     *
     * @param <R> the new type
     * @param change a total function
     */
    default <R> Result<R> map(Function<T, R> change) {
        return then(value -> accepted(change.apply(value)));
    }

    /** {@return whether there is a value} */
    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /**
     * {@return the accepted value}
     *
     * @throws RejectedException if there is none: inside another parser, or where the input is our own
     */
    @CanIgnoreReturnValue // a rejection cannot go unnoticed: it is thrown
    default T orThrow() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Rejected<T>(Rejection rejection) -> throw new RejectedException(rejection);
        };
    }
}
