package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng demo}: shows what this is, on this machine, with real files. */
@Command(name = "demo", resourceBundle = "org.mingzheng.cli.demo.texts", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--network", paramLabel = "KIND", descriptionKey = "network")
    private @Nullable Kind kind;

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.of(DemoCommand.class, out);
        StackFolder folder = StackFolder.of(place());
        Commands commands =
                new Commands(spec.commandLine().getParent(), folder.path().toString());
        Story story = new Story(folder, out, commands);
        boolean whole = false;
        try {
            if (!story.begin(Optional.ofNullable(kind))) {
                return ExitCode.FAILED.code();
            }
            List<Path> documents = tell(story);
            whole = true;
            return end(texts, story, folder, documents);
        } finally {
            if (once && !whole) {
                story.stop();
            }
        }
    }

    private List<Path> tell(Story story) throws IOException {
        List<Path> documents = story.tell();
        if (once) {
            story.offline();
        }
        return documents;
    }

    /** A demonstration that ends by itself disturbs no ledger that is in use. */
    private Path place() throws IOException {
        if (data != null) {
            return data;
        }
        return once ? Files.createTempDirectory("mingzheng-demo") : Home.ledger();
    }

    private int end(Texts texts, Story story, StackFolder folder, List<Path> documents) {
        texts.line("");
        if (story.unexpected() > 0) {
            texts.say("demo.failed", story.unexpected(), folder.path());
            return ExitCode.CONTRADICTED.code();
        }
        Path example = documents.getFirst();
        String option = once || data != null ? " --data " + folder.path() : "";
        texts.say(once ? "demo.done-once" : "demo.done", example, Samples.sealed(example), folder.path(), option);
        return ExitCode.OK.code();
    }
}
