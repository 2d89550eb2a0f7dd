package org.mingzheng.cli.stack;

import java.util.concurrent.Callable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.report.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingzheng status}: what runs of the ledger, and whether it is at work. */
@Command(name = "status", resourceBundle = "org.mingzheng.cli.stack.texts", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public StatusCommand() {}

    @Override
    public Integer call() {
        var _ = place.folder().definition();
        boolean well = new Stack(place.folder(), spec.commandLine().getOut()).status();
        return well ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }
}
