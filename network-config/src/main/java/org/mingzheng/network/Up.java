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
import org.mingzheng.network.ledger.Readiness;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.ProcessState;
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
        steps.step(() -> readiness.found() ? "governance log founded: first append committed" : "");
        steps.step(() -> {
            readiness.await();
            return "ready: " + network.withPeers().size() + " peers endorse heads of "
                    + network.governance().origin() + caveat();
        });
    }

    private String makeFiles() {
        new Certificates(network, folder.crypto(), Clock.systemUTC()).complete();
        Genesis.complete(folder, network);
        Jar.copy(contract, folder.contract());
        return network.kind().orElseThrow().word() + " network in " + folder.path()
                + ": certificates, genesis, contract";
    }

    private String start(List<Program> programs) {
        List<Program> missing =
                programs.stream().filter(program -> !processes.runs(program)).toList();
        List<String> changed = missing.stream()
                .map(Program::name)
                .filter(name -> processes.state(name) instanceof ProcessState.Running)
                .toList();
        if (!processes.stop(changed).isEmpty()) {
            steps.line("stopped, because what they read has changed: " + String.join(", ", changed));
        }
        missing.forEach(processes::start);
        int running = programs.size() - missing.size();
        return missing.isEmpty()
                ? "all " + running + " processes run already"
                : "started " + missing.stream().map(Program::name).collect(Collectors.joining(", "))
                        + (running == 0 ? "" : "; " + running + " others run already");
    }

    private String awaitListening(List<Program> programs) {
        programs.forEach(processes::awaitListening);
        return "all listen";
    }

    private String caveat() {
        if (network.kind().orElseThrow() == Kind.EMBEDDED) {
            return " (one process plays all organisations: for trying and testing)";
        }
        return network.ordering() == Ordering.RAFT ? " (ordering by one party)" : "";
    }
}
