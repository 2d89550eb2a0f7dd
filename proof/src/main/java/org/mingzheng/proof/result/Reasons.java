package org.mingzheng.proof.result;

import java.util.List;

/** Of several reasons, the one that decides. */
public final class Reasons {
    private Reasons() {}

    /**
     * {@return the first that contradicts, else the first; if there is none, that something is missing}
     *
     * @param rejections of one thing
     * @param missing the reason if there are none
     * @param <T> what was looked for
     */
    public static <T> Result<T> first(List<Rejection> rejections, Reason missing) {
        return rejections.stream()
                .filter(each -> each.reason().outcome() == Outcome.CONTRADICTED)
                .findFirst()
                .or(() -> rejections.stream().findFirst())
                .<Result<T>>map(Result.Rejected::new)
                .orElseGet(() -> Result.rejected(missing, "the file has none"));
    }
}
