package org.mingzheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every command tells what it is for, in both languages, with an example that it takes. */
class HelpTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String PROGRAM = "./mingzheng ";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCommandHasAnExampleThatItTakes(String language) {
        Locale.setDefault(Locale.of(language));
        for (String name : FailureCases.commands(Mingzheng.commandLine(), "")) {
            CommandLine command = found(Mingzheng.commandLine(), name);
            List<String> examples = examples(command);
            assertThat(examples).as(name).anyMatch(line -> line.startsWith(PROGRAM + name));
            for (String example : examples) {
                assertThat(help(command).lines().map(String::strip)).as(name).contains(example);
                var _ = Mingzheng.commandLine().parseArgs(words(example));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void helpIsOfOneLanguage(String language) {
        Locale.setDefault(Locale.of(language));
        for (String name : FailureCases.commands(Mingzheng.commandLine(), "")) {
            CommandLine command = found(Mingzheng.commandLine(), name);
            String header =
                    String.join(" ", command.getCommandSpec().usageMessage().header());
            assertThat(HAN.matcher(header).find()).as(name + ": " + header).isEqualTo(language.equals("zh"));
            command.getCommandSpec().options().forEach(option -> {
                String text = String.join(" ", option.description());
                assertThat(text).as(name + " " + option.longestName()).isNotEmpty();
                assertThat(HAN.matcher(text).find())
                        .as(name + " " + option.longestName() + ": " + text)
                        .isEqualTo(language.equals("zh"));
            });
            assertThat(help(command)).as(name).doesNotContain("''");
        }
    }

    private static CommandLine found(CommandLine command, String name) {
        CommandLine found = command;
        for (String word : FailureCases.words(name)) {
            found = Objects.requireNonNull(found.getSubcommands().get(word), name);
        }
        return found;
    }

    private static List<String> examples(CommandLine command) {
        return List.of(command.getCommandSpec().usageMessage().footer()).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(PROGRAM))
                .toList();
    }

    /** Without what the shell does: quotes, and everything from a redirection on. */
    private static String[] words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.substring(PROGRAM.length()).replaceAll(" >.*", ""));
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return words.toArray(String[]::new);
    }

    private static String help(CommandLine command) {
        StringWriter written = new StringWriter();
        command.usage(new PrintWriter(written));
        return written.toString();
    }
}
