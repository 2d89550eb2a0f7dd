package org.mingzheng.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The compiled verifier in a headless Chromium, beside the same questions on this JVM. */
final class Browser implements AutoCloseable {
    private static final int BATCH = 200;

    private final Pages pages;
    private final Chromium chromium;
    private final Map<String, List<Integer>> microseconds = new TreeMap<>();

    private Browser(Pages pages, Chromium chromium) {
        this.pages = pages;
        this.chromium = chromium;
    }

    /** A browser that sees the scripts as changed by {@code scripts}. */
    static Browser open(Path profile, UnaryOperator<String> scripts) throws IOException {
        Pages pages = new Pages(scripts);
        return new Browser(pages, Chromium.open(pages.url(), profile));
    }

    /** The questions that the browser answers otherwise than this JVM, with both answers. */
    List<String> differences(List<Question> questions) throws InterruptedException {
        List<String> differences = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Question> batch = questions.subList(from, Math.min(from + BATCH, questions.size()));
            List<String> lines = pages.ask(batch.stream().map(Question::line).toList());
            for (int i = 0; i < batch.size(); i++) {
                compare(batch.get(i), lines.get(i), differences);
            }
        }
        return differences;
    }

    private void compare(Question question, String line, List<String> differences) {
        String[] words = line.split(" ", 2);
        microseconds
                .computeIfAbsent(question.format(), format -> new ArrayList<>())
                .add(Integer.valueOf(words[0]));
        Answer browser = Answer.read(words[1]);
        Answer jvm = question.answer();
        if (!browser.equals(jvm)) {
            differences.add(question.name() + "\n  browser: " + browser + "\n  JVM: " + jvm);
        }
    }

    /** How long a question took, there and back; the very first waits for the verifier to load. */
    void report() {
        microseconds.forEach((format, times) -> {
            List<Integer> sorted = times.stream().sorted().toList();
            System.out.printf(
                    "browser: %-20s %6d questions, first %7.1f ms, median %6.1f ms, slowest %7.1f ms%n",
                    format,
                    times.size(),
                    times.getFirst() / 1000.0,
                    sorted.get(sorted.size() / 2) / 1000.0,
                    sorted.getLast() / 1000.0);
        });
    }

    @Override
    public void close() {
        chromium.close();
        pages.close();
    }
}
