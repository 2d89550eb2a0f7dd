package org.mingzheng.proof.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Arrays that are sets: ascending by an ASCII key, each key once. */
final class Sets {
    private Sets() {}

    static <T> List<T> sorted(String where, List<T> items, Function<T, String> key, int limit) {
        limit(where, items.size(), limit);
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(key));
        for (int i = 1; i < sorted.size(); i++) {
            if (key.apply(sorted.get(i - 1)).equals(key.apply(sorted.get(i)))) {
                throw new RejectedException(Reason.DUPLICATE_ITEM, where);
            }
        }
        return List.copyOf(sorted);
    }

    static void limit(String where, int size, int limit) {
        if (size > limit) {
            throw new RejectedException(Reason.TOO_MANY, size + " " + where + ", allowed are " + limit);
        }
    }
}
