package org.mingzheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** What the guides tell people to type is what the command takes, the same in Chinese as in English. */
class GuideTest {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern LINE = Pattern.compile("(?m)^\\./mingzheng (.*)$");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("docs/guide"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("README.md")),
                    all.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyCommandOfAGuideIsTaken(Path guide) throws IOException {
        for (String[] words : commands(guide)) {
            var _ = Mingzheng.commandLine().parseArgs(words);
        }
    }

    /** Chinese first, then English: the same commands with the same options; names of files are translated, too. */
    @ParameterizedTest
    @MethodSource("guides")
    void bothLanguagesTellTheSameCommands(Path guide) throws IOException {
        List<String> shapes = commands(guide).stream().map(GuideTest::shape).toList();
        if (shapes.size() > 1) {
            int half = shapes.size() / 2;
            assertThat(shapes.subList(0, half)).isEqualTo(shapes.subList(half, shapes.size()));
        }
    }

    private static List<String[]> commands(Path guide) throws IOException {
        List<String[]> all = new ArrayList<>();
        for (MatchResult fence :
                FENCE.matcher(Files.readString(guide)).results().toList()) {
            String joined = fence.group(1).replace("\\\n", " ");
            LINE.matcher(joined).results().forEach(line -> all.add(words(line.group(1))));
        }
        return all;
    }

    /** Without what the shell does: comments, redirections and quotes; and without the dots that stand for more. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find() && !word.group().startsWith("#") && !word.group().equals(">")) {
            words.add(word.group().replace("\"", ""));
        }
        words.remove("…");
        return words.toArray(String[]::new);
    }

    /** The command and its options, without their values. */
    private static String shape(String[] words) {
        ParseResult parsed = Mingzheng.commandLine().parseArgs(words);
        StringBuilder shape = new StringBuilder();
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            shape.append(each.commandSpec().name()).append(' ');
            each.matchedOptions().stream()
                    .map(option -> option.longestName() + " ")
                    .sorted()
                    .forEach(shape::append);
            shape.append(each.matchedPositionals().stream()
                    .mapToInt(argument -> values(argument))
                    .sum());
        }
        return shape.toString();
    }

    private static int values(ArgSpec argument) {
        return argument.stringValues().size();
    }
}
