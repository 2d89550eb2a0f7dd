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
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network status}: what runs, what is dead, and whether the ledger answers. */
@Command(name = "status", resourceBundle = "org.mingzheng.network.texts", mixinStandardHelpOptions = true)
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
        Texts texts = Texts.of(Steps.class, out);
        title(network, folder, texts);
        names.forEach(name -> texts.say("status.program", name, words(processes.state(name), folder, name, texts)));
        boolean allRun = names.stream().allMatch(name -> processes.state(name) instanceof ProcessState.Running);
        Optional<String> problem =
                allRun ? new Readiness(network, folder).problem() : Optional.of(texts.text("status.missing"));
        problem.ifPresentOrElse(said -> texts.say("status.not-ready", said), () -> texts.say("status.ready"));
        texts.say("status.certificates", new Certificates(network, folder.crypto(), Clock.systemUTC()).firstExpiry());
        return problem.isEmpty() ? 0 : NOT_WELL;
    }

    private static void title(NetworkDefinition network, NetworkFolder folder, Texts texts) {
        String key = network.kind().orElseThrow() == Kind.EMBEDDED
                ? "status.embedded"
                : network.ordering() == Ordering.RAFT ? "status.raft" : "status.smartbft";
        texts.say(key, folder.path(), network.channel(), network.withOrderers().size());
    }

    private static String words(ProcessState state, NetworkFolder folder, String name, Texts texts) {
        return switch (state) {
            case ProcessState.Running(long pid, Optional<Long> memory) ->
                texts.text("status.runs", "" + pid, memory.orElse(0L) / MIB);
            case ProcessState.Paused(long pid) -> texts.text("status.paused", "" + pid);
            case ProcessState.Dead(long pid) -> texts.text("status.dead", "" + pid, folder.log(name));
            case ProcessState.Stopped() -> texts.text("status.stopped");
        };
    }
}
