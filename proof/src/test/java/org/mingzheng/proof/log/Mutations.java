package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingzheng.proof.result.Reason;

/** What can be done to the hashes of a proof, and why the result must be refused. */
public final class Mutations {
    public static final Hash GARBAGE = Trees.leaf(1000);

    private Mutations() {}

    public record Mutation(List<Hash> hashes, Reason reason) {}

    /** By a name that can be a folder's. */
    public static Map<String, Mutation> of(List<Hash> good) {
        Map<String, Mutation> all = new LinkedHashMap<>();
        for (int i = 0; i < good.size(); i++) {
            int at = i;
            all.put("hash-" + i + "-removed", length(good, hashes -> hashes.remove(at)));
            all.put("hash-" + i + "-duplicated", length(good, hashes -> hashes.add(at, hashes.get(at))));
            all.put("hash-" + i + "-replaced", root(good, hashes -> hashes.set(at, GARBAGE)));
            for (int j = 0; j < i; j++) {
                int other = j;
                all.put(
                        "hashes-" + j + "-" + i + "-swapped",
                        root(good, hashes -> Collections.swap(hashes, at, other)));
            }
        }
        all.put("garbage-before", length(good, hashes -> hashes.addFirst(GARBAGE)));
        all.put("garbage-after", length(good, hashes -> hashes.addLast(GARBAGE)));
        return all;
    }

    private static Mutation length(List<Hash> good, Consumer<List<Hash>> change) {
        return new Mutation(changed(good, change), Reason.PROOF_LENGTH);
    }

    private static Mutation root(List<Hash> good, Consumer<List<Hash>> change) {
        return new Mutation(changed(good, change), Reason.ROOT_MISMATCH);
    }

    private static List<Hash> changed(List<Hash> good, Consumer<List<Hash>> change) {
        List<Hash> hashes = new ArrayList<>(good);
        change.accept(hashes);
        return hashes;
    }
}
