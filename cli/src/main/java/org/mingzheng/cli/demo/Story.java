package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.stack.Stack;
import org.mingzheng.network.definition.Kind;

/** The life of some documents, step by step; every step says what it expects, and whether it came so. */
final class Story {
    private static final String WITHDRAWN_BECAUSE = "issued-in-error";

    private final StackFolder folder;
    private final Telling telling;
    private final Stack stack;

    Story(StackFolder folder, PrintWriter out, Commands commands) {
        this.folder = folder;
        this.telling = new Telling(out, commands);
        this.stack = new Stack(folder, out);
    }

    /** Whether everything could be begun. */
    boolean begin(Optional<Kind> kind) {
        telling.chapter("demo.chapter-up");
        return stack.up(kind);
    }

    /** Tells the stories, and answers the documents that the first was told with. */
    List<Path> tell() throws IOException {
        List<Path> documents = Samples.copy(folder);
        telling.chapter("demo.chapter-seal", documents.size());
        seal(documents);
        telling.chapter("demo.chapter-verify");
        telling.show(documents.getFirst());
        documents.forEach(document -> telling.expect(Claims.GOOD, document));
        telling.chapter("demo.chapter-alter");
        Path altered = Samples.altered(documents.getFirst());
        telling.show(altered);
        telling.expect(Claims.ALTERED, altered);
        withdraw(documents.getLast());
        new Play(folder, documents.getFirst().resolveSibling(""), telling).perform();
        audit();
        return documents;
    }

    private void seal(List<Path> documents) {
        telling.step(() ->
                telling.must("seal", documents.stream().map(Path::toString).toArray(String[]::new)));
    }

    private void withdraw(Path document) throws IOException {
        telling.chapter("demo.chapter-withdraw", document.getFileName());
        Path before = Samples.handedOut(document);
        String sealed = Samples.sealed(document).toString();
        telling.step(() -> telling.must("withdraw", sealed, "--reason", WITHDRAWN_BECAUSE));
        telling.step(() -> telling.must("refresh", sealed));
        telling.show(document);
        telling.expect(Claims.against("status-ended"), document);
        telling.line(telling.text("demo.handed-out"));
        telling.show(before);
        telling.expect(Claims.GOOD, before);
    }

    private void audit() {
        telling.chapter("demo.chapter-audit");
        telling.step(() -> {
            List<String> lines = telling.must("audit").lines().toList();
            return lines.getFirst() + "\n          " + lines.getLast();
        });
    }

    /** With every process stopped the files still prove what they proved. */
    void offline() {
        telling.chapter("demo.chapter-offline");
        boolean _ = stack.down();
        telling.expectAllAgain();
    }

    /** Leaves nothing running. */
    void stop() {
        boolean _ = stack.down();
    }

    /** How many expectations were not met. */
    int unexpected() {
        return telling.unexpected();
    }
}
