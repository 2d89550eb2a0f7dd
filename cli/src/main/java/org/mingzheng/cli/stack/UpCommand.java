package org.mingzheng.cli.stack;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng up}: a ledger on this machine, from nothing to ready. */
@Command(name = "up", resourceBundle = "org.mingzheng.cli.stack.texts", mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--network", paramLabel = "KIND", descriptionKey = "network")
    private @Nullable Kind kind;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public UpCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!new Stack(place.folder(), out).up(Optional.ofNullable(kind))) {
            return ExitCode.FAILED.code();
        }
        Texts.of(UpCommand.class, out).say("stack.next", place.hint());
        return ExitCode.OK.code();
    }
}
