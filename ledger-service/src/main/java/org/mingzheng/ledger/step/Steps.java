package org.mingzheng.ledger.step;

import java.util.concurrent.Callable;

/** Does each {@link Step}. In production that is all. */
public interface Steps {
    /**
     * {@return what the work gives}
     *
     * @param <T> its type
     * @param step which one
     * @param work the step
     * @throws Exception what the work throws
     */
    <T> T at(Step step, Callable<T> work) throws Exception;

    /** {@return steps that just happen} */
    static Steps plain() {
        return new Steps() {
            @Override
            public <T> T at(Step step, Callable<T> work) throws Exception {
                return work.call();
            }
        };
    }
}
