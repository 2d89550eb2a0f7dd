package org.mingzheng.fabric;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.endorse.Contract;

/** The command line: starts a network and runs it until the process is told to end. */
final class Program {
    private static final String USAGE = "usage: embedded-fabric --network DATA/network.yaml --contract CONTRACT.jar";
    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 1;

    private final PrintStream out;

    Program(PrintStream out) {
        this.out = out;
    }

    /** {@return the exit code, once the network has ended or could not start} */
    int run(List<String> arguments) {
        String network = value(arguments, "--network");
        String contract = value(arguments, "--contract");
        if (network == null || contract == null || arguments.size() != 4) {
            say(USAGE);
            return WRONG_USAGE;
        }
        try {
            Settings settings = Settings.usual(this::say, this::halt);
            EmbeddedFabric fabric = EmbeddedFabric.start(Path.of(network), Contract.load(Path.of(contract)), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(fabric)));
            fabric.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException | RuntimeException e) {
            say("could not start: " + e.getMessage());
            return FAILED;
        }
    }

    private static @Nullable String value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? null : arguments.get(at + 1);
    }

    private void stop(EmbeddedFabric fabric) {
        try {
            fabric.close();
            say("stopped");
        } catch (IOException e) {
            say("could not stop cleanly: " + e.getMessage());
        }
    }

    // Nobody knows whether the block is on disk. A new start finds out; until then every answer could be wrong.
    private void halt(Exception cause) {
        say("a block could not be written: " + cause + ". Stopping at once; start again.");
        Runtime.getRuntime().halt(FAILED);
    }

    private void say(String notice) {
        out.println(Clock.systemUTC().instant() + " " + notice);
    }
}
