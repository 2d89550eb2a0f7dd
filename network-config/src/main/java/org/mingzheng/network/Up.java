package org.mingzheng.network;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.engine.Engine;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.ledger.ChainMark;
import org.mingzheng.network.ledger.Readiness;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.report.Steps;

/** Brings a network up, step by step; every step does only what is missing. */
final class Up {
    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final Path contract;
    private final Engine engine;
    private final Steps steps;
    private final Processes processes;

    Up(NetworkDefinition network, NetworkFolder folder, Path contract, Engine engine, Steps steps) {
        this.network = network;
        this.folder = folder;
        this.contract = contract;
        this.engine = engine;
        this.steps = steps;
        this.processes = new Processes(folder);
    }

    void run() {
        steps.step(this::makeFiles);
        engine.prepare(steps);
        List<Program> programs = engine.programs();
        Readiness readiness = new Readiness(network, folder);
        steps.step(() -> start(programs));
        steps.step(() -> {
            readiness.rehearse();
            return awaitListening(programs);
        });
        engine.deploy(steps);
        steps.step(() -> readiness.found() ? steps.text("network.founded") : "");
        steps.step(() -> {
            readiness.await();
            if (network.kind().orElseThrow() == Kind.NATIVE) {
                new ChainMark(network, folder).complete();
            }
            return steps.text(
                            "network.ready",
                            network.withPeers().size(),
                            network.governance().origin())
                    + caveat();
        });
    }

    private String makeFiles() {
        new Certificates(network, folder.crypto(), Clock.systemUTC()).complete();
        Genesis.complete(folder, network);
        Jar.copy(contract, folder.contract());
        return steps.text("network.made", network.kind().orElseThrow().word(), folder.path());
    }

    private String start(List<Program> programs) {
        List<Program> missing =
                programs.stream().filter(program -> !processes.runs(program)).toList();
        List<String> changed = missing.stream()
                .map(Program::name)
                .filter(name -> processes.state(name).isThere())
                .toList();
        if (!processes.stop(changed).isEmpty()) {
            steps.line(steps.text("network.changed", String.join(", ", changed)));
        }
        missing.forEach(processes::start);
        int running = programs.size() - missing.size();
        String names = missing.stream().map(Program::name).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? steps.text("network.all-run", running)
                : steps.text("network.started", names, running);
    }

    private String awaitListening(List<Program> programs) {
        programs.forEach(processes::awaitListening);
        return steps.text("network.listen");
    }

    private String caveat() {
        if (network.kind().orElseThrow() == Kind.EMBEDDED) {
            return steps.text("network.one-process");
        }
        return network.ordering() == Ordering.RAFT ? steps.text("network.one-orderer") : "";
    }
}
