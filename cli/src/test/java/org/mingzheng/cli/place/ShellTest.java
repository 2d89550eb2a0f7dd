package org.mingzheng.cli.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    @ParameterizedTest
    @ValueSource(strings = {"/srv/ledger", "a b", "it's", "$HOME", "`id`", "案卷", "a\"b", "*", "-r", "", "'"})
    void aShellReadsBackWhatIsQuoted(String word) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Shell.quoted(word)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(word);
    }

    @Test
    void whatIsToBeCopiedMeansTheSameLedger() {
        assertThat(Shell.about("Start it with './mingzheng up', or look: ./mingzheng status", "my data"))
                .isEqualTo("Start it with './mingzheng up --data 'my data'', or look: ./mingzheng status --data 'my"
                        + " data'");
        assertThat(Shell.about("./mingzheng seal --data x f", "y")).isEqualTo("./mingzheng seal --data x f");
        assertThat(Shell.about("./mingzheng down --data x", "x")).isEqualTo("./mingzheng down --data x");
        assertThat(Shell.about("运行 ./mingzheng up。", "d")).isEqualTo("运行 ./mingzheng up --data d。");
    }
}
