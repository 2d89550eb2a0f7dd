package org.mingzheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.cli.report.ExitCode;

/** What is typed wrongly is told in the language of the person, and what would be right. */
class UsageTest {
    private final Locale before = Locale.getDefault();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private String run(String language, String line) {
        Locale.setDefault(Locale.of(language));
        Surface surface =
                new Surface(Surface.to(said, StandardCharsets.UTF_8), Surface.to(said, StandardCharsets.UTF_8));
        int code = surface.execute(Mingzheng.commandLine(), line.split(" "));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.USAGE.code());
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "sael f,./mingzheng seal",
        "nosuch --help,nosuch",
        "trust pim p,./mingzheng trust pin",
        "verfy f,./mingzheng verify"
    })
    void aMistypedCommandIsToldWhatItMayHaveBeen(String line, String told) {
        assertThat(run("en", line)).contains(told);
    }

    @Test
    void aWordThatIsNearNothingSuggestsNothing() {
        assertThat(run("en", "nosuch")).doesNotContain("Did you mean");
    }

    @Test
    void whatIsMissingTwiceOrNoValueIsToldInChinese() {
        for (String line : List.of(
                "keys revoke k",
                "seal f --as A --as B",
                "sign d --key k --role r --vote maybe",
                "token --minutes x",
                "verify --service nothing%here f",
                "seal f --strange")) {
            said.reset();
            assertThat(run("zh", line))
                    .as(line)
                    .matches("(?s)mingzheng: .*\\p{IsHan}.*")
                    .doesNotContain("Invalid", "Missing");
        }
    }
}
