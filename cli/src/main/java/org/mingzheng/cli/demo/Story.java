package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Texts;
import org.mingzheng.cli.stack.Stack;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.report.Steps;

/** The life of some documents, step by step; every step says what it expects, and whether it came so. */
final class Story {
    private static final String WITHDRAWN_BECAUSE = "issued-in-error";

    private final StackFolder folder;
    private final PrintWriter out;
    private final Commands commands;
    private final Texts texts;
    private final Steps steps;
    private final Stack stack;
    private int unexpected;

    Story(StackFolder folder, PrintWriter out, Commands commands) {
        this.folder = folder;
        this.out = out;
        this.commands = commands;
        this.texts = Texts.of(Story.class, out);
        this.steps = new Steps(out, Clock.systemUTC());
        this.stack = new Stack(folder, out);
    }

    /** Whether everything could be begun. */
    boolean begin(Optional<Kind> kind) {
        chapter("demo.chapter-up");
        return stack.up(kind);
    }

    /** Tells the story, and answers the documents that it was told with. */
    List<Path> tell() throws IOException {
        List<Path> documents = Samples.copy(folder);
        chapter("demo.chapter-seal", documents.size());
        seal(documents);
        chapter("demo.chapter-verify");
        show(documents.getFirst());
        documents.forEach(document -> expect(document, new Claims(Claims.PROVEN, Claims.PROVEN, Claims.PROVEN)));
        chapter("demo.chapter-alter");
        Path altered = Samples.altered(documents.getFirst());
        show(altered);
        expect(altered, new Claims(Claims.CONTRADICTED, Claims.PROVEN, Claims.PROVEN));
        withdraw(documents.getLast());
        audit();
        return documents;
    }

    private void seal(List<Path> documents) {
        steps.step(() -> {
            Commands.Run run =
                    commands.run("seal", documents.stream().map(Path::toString).toArray(String[]::new));
            require(run.code() == 0, run.said());
            return run.said().strip();
        });
    }

    private void withdraw(Path document) throws IOException {
        chapter("demo.chapter-withdraw", document.getFileName());
        Path before = Samples.handedOut(document);
        String sealed = Samples.sealed(document).toString();
        steps.step(() -> said(commands.run("withdraw", sealed, "--reason", WITHDRAWN_BECAUSE)));
        steps.step(() -> said(commands.run("refresh", sealed)));
        show(document);
        expect(document, new Claims(Claims.PROVEN, Claims.PROVEN, Claims.CONTRADICTED));
        out.println(texts.text("demo.handed-out"));
        show(before);
        expect(before, new Claims(Claims.PROVEN, Claims.PROVEN, Claims.PROVEN));
    }

    private void audit() {
        chapter("demo.chapter-audit");
        steps.step(() -> {
            List<String> lines = said(commands.run("audit")).lines().toList();
            return lines.getFirst() + "\n          " + lines.getLast();
        });
    }

    private String said(Commands.Run run) {
        require(run.code() == 0, run.said());
        return run.said().strip();
    }

    /** With every process stopped the files still prove what they proved. */
    void offline(List<Path> documents) {
        chapter("demo.chapter-offline");
        stack.down();
        documents
                .subList(0, documents.size() - 1)
                .forEach(document -> expect(document, new Claims(Claims.PROVEN, Claims.PROVEN, Claims.PROVEN)));
        expect(documents.getLast(), new Claims(Claims.PROVEN, Claims.PROVEN, Claims.CONTRADICTED));
    }

    /** How many expectations were not met. */
    int unexpected() {
        return unexpected;
    }

    private void show(Path document) {
        commands.run("verify", document.toString()).said().lines().forEach(line -> out.println("    " + line));
    }

    private void expect(Path document, Claims wanted) {
        Claims got = Claims.read(
                commands.run("verify", "--json", document.toString()).said());
        require(
                got.equals(wanted),
                texts.text("demo.claims", document.getFileName(), got.unchanged(), got.authorised(), got.status()));
    }

    private void require(boolean met, String what) {
        if (!met) {
            unexpected++;
        }
        if (!met || !what.contains("\n")) {
            steps.line((met ? "  ✓ " : "  ✗ ") + what.strip());
        }
    }

    private void chapter(String key, Object... arguments) {
        steps.line("");
        steps.line("— " + texts.text(key, arguments));
    }
}
