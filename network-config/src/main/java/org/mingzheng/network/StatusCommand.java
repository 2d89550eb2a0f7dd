package org.mingzheng.network;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.ledger.Readiness;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.ProcessState;
import org.mingzheng.network.process.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network status}: what runs, what is dead, and whether the ledger answers. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells which processes run and whether the ledger answers. Exits 0 only if all is well.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_WELL = 1;
    private static final long MIB = 1024 * 1024;

    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        NetworkDefinition network = place.definition();
        NetworkFolder folder = place.folder();
        Processes processes = new Processes(folder);
        List<String> names = ProgramNames.of(network);
        out.println(title(network, folder));
        names.forEach(name -> out.println("  " + name + ": " + words(processes.state(name), folder, name)));
        boolean allRun = names.stream().allMatch(name -> processes.state(name) instanceof ProcessState.Running);
        Optional<String> problem = allRun
                ? new Readiness(network, folder).problem()
                : Optional.of("a process is missing or paused; 'up' starts it again");
        out.println("  ledger: " + problem.map(said -> "not ready: " + said).orElse("ready"));
        out.println("  certificates: the first expires on "
                + new Certificates(network, folder.crypto(), Clock.systemUTC()).firstExpiry());
        return problem.isEmpty() ? 0 : NOT_WELL;
    }

    private static String title(NetworkDefinition network, NetworkFolder folder) {
        String what = network.kind().orElseThrow() == Kind.EMBEDDED
                ? "embedded network (one process plays all organisations)"
                : "native network (" + ordering(network) + ")";
        return what + " in " + folder.path() + ", channel " + network.channel();
    }

    private static String ordering(NetworkDefinition network) {
        return network.ordering() == Ordering.RAFT
                ? "Raft: ordering by one party"
                : "SmartBFT, " + network.withOrderers().size() + " orderers";
    }

    private static String words(ProcessState state, NetworkFolder folder, String name) {
        return switch (state) {
            case ProcessState.Running(long pid, Optional<Long> memory) ->
                "running, process " + pid
                        + memory.map(bytes -> ", " + bytes / MIB + " MB").orElse("");
            case ProcessState.Paused(long pid) ->
                "hangs: process " + pid + " was paused; 'up' ends it and starts it again, 'kill -CONT " + pid
                        + "' lets it go on";
            case ProcessState.Dead(long pid) -> "dead, was process " + pid + "; its log: " + folder.log(name);
            case ProcessState.Stopped() -> "stopped";
        };
    }
}
