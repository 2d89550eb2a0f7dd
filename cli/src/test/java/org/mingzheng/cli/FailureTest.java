package org.mingzheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No failure that can be foreseen ends in a stack trace: every command of the command's own model, with every file, folder and service
 * it is given in every state it may be found in, ends with a code and a sentence of the person's language. JSON is for programs and has
 * none.
 */
class FailureTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/verdict/example");
    private static final Set<Integer> CODES = Set.of(0, 1, 2, 64, 70);
    private static final Pattern TRACE = Pattern.compile(
            "\\w(Exception|Error)\\b|\\tat |Caused by|\\bnull\\b|\\{\\d|Optional\\[|@[0-9a-f]{6,}|java\\.|\\.trace");
    private static final Pattern JSON = Pattern.compile("\\{\".*}\\s*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path home;

    private final List<String> wrong = new ArrayList<>();
    private int turn;

    @Test
    void everyCommandIsInTheTable() {
        assertThat(FailureCases.LINES.keySet())
                .containsExactlyInAnyOrderElementsOf(FailureCases.commands(Mingzheng.commandLine(), ""));
    }

    /** Every other damage is told in English, and the ones between in Chinese. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyFailureEndsInASentence(String language) throws IOException {
        turn = language.equals("en") ? 0 : 1;
        try (BadServices services = new BadServices();
                ManyRuns runs = ManyRuns.in(home, home, language)) {
            FailureFiles files = FailureFiles.make(home, EXAMPLE, runs);
            Damages damages = new Damages(files, services.named());
            for (List<String> lines : FailureCases.LINES.values()) {
                for (String line : lines) {
                    check(language, line, runs, files, damages);
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private void check(String language, String line, ManyRuns runs, FailureFiles files, Damages damages)
            throws IOException {
        List<String> words = FailureCases.words(line);
        List<String> places = words.stream()
                .filter(FailureCases::isPlace)
                .map(FailureCases::place)
                .distinct()
                .toList();
        files.begin(places);
        check(language, line, "as it is", run(runs, words, files.good(places)));
        for (String place : places) {
            for (Map.Entry<String, Damages.Damage> damage : damages.of(place).entrySet()) {
                if (turn++ % 2 == 0) {
                    Map<String, String> values = files.good(places);
                    values.put(place, damage.getValue().made().toString());
                    check(language, line, place + ": " + damage.getKey(), run(runs, words, values));
                }
            }
        }
    }

    private static ManyRuns.Ended run(ManyRuns runs, List<String> words, Map<String, String> values)
            throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(
                    FailureCases.isPlace(word)
                            ? values.get(FailureCases.place(word)) + word.substring(word.indexOf('}') + 1)
                            : word);
        }
        return runs.run(arguments);
    }

    private void check(String language, String line, String damage, ManyRuns.Ended ended) {
        boolean told = ended.code() == 0
                || JSON.matcher(ended.said()).matches()
                || (language.equals("zh")
                        ? HAN.matcher(ended.said()).find()
                        : !ended.said().isBlank());
        if (TRACE.matcher(ended.said()).find() || !CODES.contains(ended.code()) || !told) {
            wrong.add(language + ": " + line + " with " + damage + " ended with " + ended.code() + ": "
                    + ended.said().lines().limit(4).toList());
        }
    }
}
