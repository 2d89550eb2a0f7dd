package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** The proofs of transparency-dev/merkle, good and bad. */
class PublishedProofsTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "../shared/vectors/merkle");
    private static final int FILES_A_KIND = 98;
    /** Wants equal roots of 12 bytes accepted, on a size where the check is only that they are equal; to us they are no roots. */
    private static final String PLACEHOLDER_ROOTS = "sizes-are-equal-one-and-proof-is-empty.json";

    @TestFactory
    List<DynamicTest> agreesOnEveryInclusionProof() throws IOException {
        return tests(
                "inclusion",
                file -> new InclusionProof(file.number("leafIdx"), file.hashes("proof"))
                        .verify(file.hash("leafHash"), file.head("treeSize", "root")));
    }

    @TestFactory
    List<DynamicTest> agreesOnEveryConsistencyProof() throws IOException {
        return tests(
                "consistency",
                file -> new ConsistencyProof(file.hashes("proof"))
                        .verify(file.head("size1", "root1"), file.head("size2", "root2")));
    }

    private static List<DynamicTest> tests(String kind, Function<ProofFile, Result<TreeHead>> verify)
            throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), () -> "SKIPPED: the published Merkle vectors are not at " + FOLDER);
        try (Stream<Path> files = Files.walk(FOLDER.resolve(kind))) {
            List<DynamicTest> tests = files.filter(Files::isRegularFile)
                    .map(file -> test(file, verify))
                    .toList();
            assertThat(tests).hasSize(FILES_A_KIND);
            return tests;
        }
    }

    private static DynamicTest test(Path path, Function<ProofFile, Result<TreeHead>> verify) {
        return DynamicTest.dynamicTest(FOLDER.relativize(path).toString(), () -> {
            ProofFile file = ProofFile.read(path);
            Result<TreeHead> result = Result.of(() -> verify.apply(file).orThrow());
            if (path.endsWith(PLACEHOLDER_ROOTS)) {
                assertThat(Trees.reason(result)).isEqualTo(Reason.NOT_A_HASH);
            } else {
                assertThat(result).isInstanceOf(file.wantsError() ? Result.Rejected.class : Result.Accepted.class);
            }
        });
    }

    /** Reads the one shape of these files, which have numbers that our own JSON refuses. */
    private record ProofFile(Map<String, String> members) {
        private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (\"[^\"]*\"|\\[[^]]*]|\\w+)");
        private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

        static ProofFile read(Path path) throws IOException {
            Map<String, String> members = new HashMap<>();
            Matcher member = MEMBER.matcher(Files.readString(path));
            while (member.find()) {
                members.put(member.group(1), member.group(2));
            }
            return new ProofFile(members);
        }

        boolean wantsError() {
            return text("wantErr").equals("true");
        }

        /** Theirs are unsigned: 2^64 − 1 becomes −1, which is out of every tree as well. */
        long number(String name) {
            return Long.parseUnsignedLong(text(name));
        }

        Hash hash(String name) {
            return Hash.ofBase64(text(name).replace("\"", "")).orThrow();
        }

        TreeHead head(String size, String root) {
            return new TreeHead(number(size), hash(root));
        }

        List<Hash> hashes(String name) {
            return STRING.matcher(text(name))
                    .results()
                    .map(string -> Hash.ofBase64(string.group(1)).orThrow())
                    .toList();
        }

        private String text(String name) {
            return Objects.requireNonNull(members.get(name), name);
        }
    }
}
