package org.mingzheng.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;

class ArgumentsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--trust=policy", "--trust", "-r", "-", "--替换"})
    void aFileThatIsCalledLikeAnOptionIsNoOption(String name) throws IOException {
        Path _ = Files.writeString(folder.resolve(name), "x");
        assertThat(flaw("verify", name, "award.txt"))
                .hasValueSatisfying(why -> assertThat(why).contains("./" + name));
        assertThat(flaw("verify", "./" + name)).isEmpty();
        assertThat(flaw("verify", "--", name)).isEmpty();
    }

    @Test
    void aLinkToNowhereIsAFileToo() throws IOException {
        Path _ = Files.createSymbolicLink(folder.resolve("--online"), Path.of("nowhere"));
        assertThat(flaw("verify", "--online")).isPresent();
    }

    @Test
    void optionsThatAreNoFilesAndNamesAreAsTheyAre() throws IOException {
        Path _ = Files.writeString(folder.resolve("@names"), "--trust policy");
        assertThat(flaw("verify", "--trust", "policy", "-r", "@names", "合同.txt"))
                .isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAndNotReplaced() {
        Bytes gbk = Bytes.ofHex("bacfcdac2e747874").orThrow();
        String seen = new String(gbk.toArray(), StandardCharsets.UTF_8);
        assertThat(new Arguments(List.of(seen), folder, Optional.of(List.of(gbk))).flaw())
                .isPresent();
        assertThat(new Arguments(List.of(seen), folder, Optional.empty()).flaw())
                .isPresent();
        assertThat(new Arguments(List.of(seen), folder, Optional.of(List.of(Bytes.utf8(seen)))).flaw())
                .isEmpty();
    }

    @Test
    void anEmptyArgumentIsOne() {
        assertThat(Arguments.split(new byte[] {'a', 0, 0, 'b', 0}))
                .containsExactly(Bytes.utf8("a"), Bytes.utf8(""), Bytes.utf8("b"));
    }

    private Optional<String> flaw(String... words) {
        return new Arguments(List.of(words), folder, Optional.empty()).flaw();
    }
}
