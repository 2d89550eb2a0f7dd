package org.mingzheng.cli.stack;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingzheng.cli.governance.LogRegister;
import org.mingzheng.cli.governance.LogTerms;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.FolderLock;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;

/** A ledger on this machine: every step does only what is missing, so any of them may be killed and done again. */
public final class Stack {
    private static final String LOCK = "stack.lock";

    private final StackFolder folder;
    private final PrintWriter out;
    private final Texts texts;
    private final Steps steps;
    private final ServiceProcess service;

    /**
     * The ledger in a folder.
     *
     * @param folder its files, which may not exist yet
     * @param out told what happens
     */
    public Stack(StackFolder folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
        this.texts = Texts.of(Stack.class, out);
        this.steps = new Steps(out, Clock.systemUTC());
        this.service = new ServiceProcess(folder);
    }

    /**
     * Brings everything up, from whatever state it is in.
     *
     * @param kind of a new network; none for embedded, or for the one that is there
     * @return whether it is up; if not, the reason was told
     */
    public boolean up(Optional<Kind> kind) {
        try (var _ = FolderLock.take(folder.network(), LOCK)) {
            if (!network(kind)) {
                return false;
            }
            NetworkDefinition network = folder.definition();
            steps.step(() -> registerLogs(network));
            steps.step(() -> startService(network));
            steps.step(this::awaitReady);
            steps.step(() -> registerSeals(network));
            return true;
        }
    }

    private boolean network(Optional<Kind> kind) {
        List<String> arguments = new ArrayList<>(List.of("up"));
        kind.ifPresent(
                wanted -> arguments.addAll(List.of("--kind", wanted.name().toLowerCase(Locale.ROOT))));
        return networkCommand(arguments) == 0;
    }

    private int networkCommand(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", folder.path().toString()));
        return NetworkCommand.commandLine().setOut(out).setErr(out).execute(all.toArray(String[]::new));
    }

    private String registerLogs(NetworkDefinition network) {
        List<LogTerms> logs = DemoLogs.of(network);
        try (LogRegister register = new LogRegister(network, folder.network())) {
            requireGovernanceKey(network, register);
            List<String> changed = logs.stream()
                    .filter(log -> register.ensure(log, key(register, log)))
                    .map(LogTerms::origin)
                    .toList();
            boolean _ = new PolicyFiles(folder, network, Clock.systemUTC()).complete(register);
            return changed.isEmpty()
                    ? texts.text("stack.logs-there", logs.size())
                    : texts.text("stack.logs", String.join(", ", changed));
        }
    }

    private void requireGovernanceKey(NetworkDefinition network, LogRegister register) {
        String origin = network.governance().origin();
        register.registration(origin)
                .ifPresent(registration ->
                        LogKeyFile.requireRegistered(Genesis.logKey(folder.network(), network), origin, registration));
    }

    /** The key of a log that is registered is never made anew. */
    private String key(LogRegister register, LogTerms log) {
        Path file = folder.logKey(log.owner(), log.origin());
        register.registration(log.origin())
                .ifPresent(registration -> LogKeyFile.requireRegistered(file, log.origin(), registration));
        return LogKeyFile.ensure(file, log.origin()).encoded();
    }

    private String startService(NetworkDefinition network) {
        ServiceFiles files = new ServiceFiles(folder, network);
        int port = files.complete(service.state().isThere());
        return texts.text(service.start(files.configuration(), port) ? "stack.service" : "stack.service-there");
    }

    private String awaitReady() {
        service.awaitReady(state -> steps.line(texts.text("stack.waiting", state)));
        return texts.text("stack.ready", address());
    }

    private String registerSeals(NetworkDefinition network) {
        List<String> registered = new SealKeys(folder).complete(network.organisations());
        return registered.isEmpty()
                ? texts.text("stack.seals-there")
                : texts.text("stack.seals", String.join(", ", registered));
    }

    /** {@return where the service is} */
    public URI address() {
        return folder.serviceAddress().orElseThrow();
    }

    /**
     * Stops every process of this ledger, and no others. Nothing is lost.
     *
     * @return whether all have ended; if not, which did not was told
     */
    public boolean down() {
        try (var _ = FolderLock.take(folder.network(), LOCK)) {
            boolean ended = true;
            try {
                steps.step(() -> texts.text(service.stop() ? "stack.service-stopped" : "stack.service-stopped-before"));
            } catch (Fault | NetworkFault e) {
                steps.line("" + e.getMessage());
                ended = false;
            }
            return networkCommand(List.of("down")) == 0 && ended;
        }
    }

    /**
     * Tells what runs.
     *
     * @return whether all is well
     */
    public boolean status() {
        boolean network = networkCommand(List.of("status")) == 0;
        boolean ready = service.isReady();
        texts.say(
                "stack.status-service",
                ServiceStatus.words(texts, service.state()),
                texts.text(ready ? "stack.is-ready" : "stack.is-not-ready"),
                folder.serviceAddress().map(URI::toString).orElse("-"));
        service.stopped().ifPresent(why -> texts.say("stack.status-stopped", why));
        if (ready) {
            ServiceStatus.logs(folder, texts);
        }
        return network && ready;
    }
}
