package org.mingzheng.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.reading.FindingText;
import org.mingzheng.cli.reading.Reading;
import org.mingzheng.cli.reading.ReadingOptions;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng report}. Ends with 0 whatever it reports, and with 1 if the blocks contradict themselves. */
@Command(name = "report", resourceBundle = "org.mingzheng.cli.review.texts", mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private Format format = Format.TABLE;

    @Option(names = "--late", paramLabel = "DAYS", descriptionKey = "late")
    private int lateDays = 3;

    @Option(names = "--calendar", paramLabel = "FILE", descriptionKey = "calendar")
    private @Nullable Path calendar;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    /** For picocli. */
    public ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.of(ReportCommand.class, out);
        if (lateDays < 0) {
            texts.say("bad-late");
            return ExitCode.USAGE.code();
        }
        WorkingDays days = calendar == null ? WorkingDays.weekdays() : WorkingDays.read(calendar);
        Book book = new Book(EntryTypeFiles.shipped());
        Reading reading = options.read(book);
        Report report = new Report(rows(book, reading, days));
        switch (format) {
            case TABLE -> report.print(texts);
            case CSV -> out.print(report.csv());
            case JSON -> out.println(PlainText.escapedJson(report.json()));
        }
        out.flush();
        if (reading.findings().contradicted()) {
            PrintWriter err = spec.commandLine().getErr();
            FindingText.to(err).print(reading.findings());
            Texts.of(ReportCommand.class, err).say("contradicted", reading.reader());
            return ExitCode.CONTRADICTED.code();
        }
        return ExitCode.OK.code();
    }

    private List<Row> rows(Book book, Reading reading, WorkingDays days) {
        List<Row> rows = new ArrayList<>(new SeriesCheck(book).rows());
        rows.addAll(new DeadlineCheck(book, days, Instant.now()).rows());
        rows.addAll(new LateCheck(book, Duration.ofDays(lateDays)).rows());
        rows.addAll(new RelianceCheck(book, reading.replay().records()::find).rows());
        return rows;
    }
}
