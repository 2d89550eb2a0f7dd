package org.mingzheng.cli.stack;

import java.util.concurrent.Callable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.report.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingzheng down}: stops what runs of the ledger; nothing is lost. */
@Command(name = "down", resourceBundle = "org.mingzheng.cli.stack.texts", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public DownCommand() {}

    @Override
    public Integer call() {
        var _ = place.folder().definition();
        boolean ended = new Stack(place.folder(), spec.commandLine().getOut()).down();
        return ended ? ExitCode.OK.code() : ExitCode.FAILED.code();
    }
}
