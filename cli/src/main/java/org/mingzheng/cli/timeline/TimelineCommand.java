package org.mingzheng.cli.timeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.reading.FindingText;
import org.mingzheng.cli.reading.Reading;
import org.mingzheng.cli.reading.ReadingOptions;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng timeline TYPE/ID}. */
@Command(name = "timeline", resourceBundle = "org.mingzheng.cli.timeline.texts", mixinStandardHelpOptions = true)
public final class TimelineCommand implements Callable<Integer> {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Parameters(paramLabel = "TYPE/ID", descriptionKey = "record")
    private String record = "";

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
    private @Nullable Path svg;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public TimelineCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(TimelineCommand.class, spec.commandLine().getOut());
        if (!(RecordId.parse(record) instanceof Result.Accepted<RecordId>(RecordId named))) {
            texts.say("no-record-id", record);
            return ExitCode.USAGE.code();
        }
        Timeline timeline = new Timeline(named);
        Reading reading = options.read(timeline);
        if (timeline.moments().isEmpty()) {
            texts.say("no-record", named);
        } else {
            write(timeline, new Words(reading.definitions(), Locale.getDefault()), texts);
        }
        if (reading.findings().contradicted()) {
            return contradicted(reading).code();
        }
        return (timeline.moments().isEmpty() ? ExitCode.UNPROVEN : ExitCode.OK).code();
    }

    /** On the error stream, so that it is not among the JSON. */
    private ExitCode contradicted(Reading reading) {
        PrintWriter err = spec.commandLine().getErr();
        FindingText.to(err).print(reading.findings());
        Texts.of(TimelineCommand.class, err).say("contradicted", reading.reader());
        return ExitCode.CONTRADICTED;
    }

    private void write(Timeline timeline, Words words, Texts texts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlainText.escapedJson(
                    new String(timeline.json().canonical().unsafeArray(), StandardCharsets.UTF_8)));
            out.flush();
        } else if (svg == null) {
            new TimelineText(words, texts).print(timeline);
        }
        if (svg != null) {
            Files.writeString(svg, new TimelineSvg(words).draw(timeline));
            texts.say("drawn", svg);
        }
    }
}
