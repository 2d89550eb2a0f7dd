package org.mingzheng.proof.vector;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.ConsistencyProof;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Mutations;
import org.mingzheng.proof.log.Trees;
import org.mingzheng.proof.result.Reason;

/** The proofs of {@code log.md} over entries "entry 0", "entry 1" and so on: the output is the proven root hash. */
final class ProofVectors {
    private static final HashSource SOURCE = Trees.source(Trees.leaves(32));
    private static final Mutated INCLUSION = new Mutated("inclusion", inclusion(5, 13));
    private static final Mutated CONSISTENCY = new Mutated("consistency", consistency(6, 13));

    private ProofVectors() {}

    /** A good proof, out of which the bad vectors of its format are made by one change each. */
    private record Mutated(String format, Map<String, Bytes> good) {
        Vector bad(String name, Reason reason, String file, String content) {
            Map<String, Bytes> files = new TreeMap<>(good);
            files.put(file, Bytes.utf8(content + "\n"));
            return Vector.bad(format, name, "The same proof, mutated: " + name.replace('-', ' ') + ".", files, reason);
        }

        Stream<Vector> badHashes(List<Hash> proof) {
            return Mutations.of(proof).entrySet().stream()
                    .map(mutation -> bad(
                            mutation.getKey(),
                            mutation.getValue().reason(),
                            "proof",
                            lines(mutation.getValue().hashes())));
        }
    }

    static Stream<Vector> all() {
        return Stream.of(inclusions(), badInclusions(), consistencies(), badConsistencies())
                .flatMap(each -> each);
    }

    private static Stream<Vector> inclusions() {
        return Stream.of(
                inclusion("only-leaf", "The only leaf is the root: the proof is empty.", 0, 1),
                inclusion("full-tree", "Leaf 5 of 8: as many hashes as the tree is high.", 5, 8),
                inclusion("inner", "Leaf 5 of 13, the proof that the bad ones mutate.", 5, 13),
                inclusion("right-edge", "The last leaf of 13: only siblings on the left.", 12, 13),
                inclusion("first-of-17", "Leaf 0 of 17: the last sibling is a leaf.", 0, 17));
    }

    private static Vector inclusion(String name, String why, int index, int size) {
        return Vector.good("inclusion", name, why, inclusion(index, size), output(size));
    }

    private static Stream<Vector> badInclusions() {
        return Stream.concat(
                INCLUSION.badHashes(InclusionProof.of(5, 13, SOURCE).hashes()),
                Stream.of(
                        INCLUSION.bad("index-minus-1", Reason.ROOT_MISMATCH, "index", "4"),
                        INCLUSION.bad("index-plus-1", Reason.ROOT_MISMATCH, "index", "6"),
                        INCLUSION.bad("index-times-2", Reason.ROOT_MISMATCH, "index", "10"),
                        INCLUSION.bad("index-on-the-right-edge", Reason.PROOF_LENGTH, "index", "12"),
                        INCLUSION.bad("index-is-size", Reason.INDEX_NOT_IN_TREE, "index", "13"),
                        INCLUSION.bad("index-largest", Reason.INDEX_NOT_IN_TREE, "index", "9223372036854775807"),
                        INCLUSION.bad("size-is-index", Reason.INDEX_NOT_IN_TREE, "size", "5"),
                        INCLUSION.bad("size-half", Reason.PROOF_LENGTH, "size", "6"),
                        INCLUSION.bad("size-times-2", Reason.PROOF_LENGTH, "size", "26"),
                        INCLUSION.bad("wrong-root", Reason.ROOT_MISMATCH, "root", Mutations.GARBAGE.base64()),
                        INCLUSION.bad("wrong-leaf", Reason.ROOT_MISMATCH, "leaf", Mutations.GARBAGE.base64()),
                        INCLUSION.bad("short-root", Reason.NOT_A_HASH, "root", "AAAA"),
                        Vector.bad(
                                "inclusion",
                                "empty-tree",
                                "Nothing is in the empty tree, not even the hash that is its root.",
                                files(Map.of(
                                        "leaf", Hash.EMPTY_ROOT.base64(),
                                        "index", "0",
                                        "size", "0",
                                        "root", Hash.EMPTY_ROOT.base64(),
                                        "proof", "")),
                                Reason.INDEX_NOT_IN_TREE)));
    }

    private static Map<String, Bytes> inclusion(int index, int size) {
        return files(Map.of(
                "leaf", Trees.leaf(index).base64(),
                "index", Integer.toString(index),
                "size", Integer.toString(size),
                "root", Trees.head(size).root().base64(),
                "proof", lines(InclusionProof.of(index, size, SOURCE).hashes())));
    }

    private static Stream<Vector> consistencies() {
        return Stream.of(
                consistency("same", "The same tree: the proof is empty.", 13, 13),
                consistency("complete-older", "An older tree of 2^2 leaves: its root is not in the proof.", 4, 13),
                consistency("inner", "From 6 to 13, the proof that the bad ones mutate.", 6, 13),
                consistency("right-edge", "From 12 to 13: one leaf more.", 12, 13),
                consistency("from-one", "From the first leaf.", 1, 8));
    }

    private static Vector consistency(String name, String why, int older, int newer) {
        return Vector.good("consistency", name, why, consistency(older, newer), output(newer));
    }

    private static Stream<Vector> badConsistencies() {
        return Stream.concat(
                CONSISTENCY.badHashes(ConsistencyProof.of(6, 13, SOURCE).hashes()),
                Stream.of(
                        CONSISTENCY.bad("older-size-minus-1", Reason.PROOF_LENGTH, "older-size", "5"),
                        CONSISTENCY.bad("older-size-plus-1", Reason.PROOF_LENGTH, "older-size", "7"),
                        CONSISTENCY.bad("older-size-times-2", Reason.PROOF_LENGTH, "older-size", "12"),
                        CONSISTENCY.bad("older-size-larger", Reason.SIZES_NOT_ORDERED, "older-size", "14"),
                        CONSISTENCY.bad("newer-size-half", Reason.PROOF_LENGTH, "newer-size", "6"),
                        CONSISTENCY.bad("newer-size-times-2", Reason.PROOF_LENGTH, "newer-size", "26"),
                        CONSISTENCY.bad("newer-size-smaller", Reason.SIZES_NOT_ORDERED, "newer-size", "5"),
                        CONSISTENCY.bad(
                                "wrong-older-root", Reason.ROOT_MISMATCH, "older-root", Mutations.GARBAGE.base64()),
                        CONSISTENCY.bad(
                                "wrong-newer-root", Reason.ROOT_MISMATCH, "newer-root", Mutations.GARBAGE.base64()),
                        CONSISTENCY.bad("empty-older-size", Reason.ROOT_MISMATCH, "older-size", "0"),
                        fromEmpty(),
                        fork()));
    }

    private static Vector fromEmpty() {
        Map<String, Bytes> files = new TreeMap<>(consistency(1, 1));
        files.put("older-size", Bytes.utf8("0\n"));
        files.put("older-root", Bytes.utf8(Hash.EMPTY_ROOT.base64() + "\n"));
        return Vector.bad(
                "consistency",
                "from-empty",
                "From the empty tree there is nothing to prove.",
                files,
                Reason.SIZES_NOT_ORDERED);
    }

    private static Vector fork() {
        Map<String, Bytes> files = new TreeMap<>(consistency(13, 13));
        files.put("newer-root", Bytes.utf8(Mutations.GARBAGE.base64() + "\n"));
        return Vector.bad("consistency", "fork", "One size, two roots.", files, Reason.ROOT_MISMATCH);
    }

    private static Map<String, Bytes> consistency(int older, int newer) {
        return files(Map.of(
                "older-size", Integer.toString(older),
                "older-root", Trees.head(older).root().base64(),
                "newer-size", Integer.toString(newer),
                "newer-root", Trees.head(newer).root().base64(),
                "proof", lines(ConsistencyProof.of(older, newer, SOURCE).hashes())));
    }

    private static Map<String, Bytes> files(Map<String, String> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Bytes.utf8(file.getValue() + "\n")));
    }

    private static String lines(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).collect(Collectors.joining("\n"));
    }

    private static Bytes output(int size) {
        return Bytes.utf8(Trees.head(size).root().base64() + "\n");
    }
}
