package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingzheng.it.chaos.machine.Machine;

/** Rows that are dropped and made again from the ledger, and a service that does not get to the end of it. */
final class Rebuilds {
    private static final int MOST_MILLIS = 6000;
    private static final int PATIENCE_SECONDS = 60;
    private static final String SERVICE = "ledger-service";

    private Rebuilds() {}

    /** Kills service and database at a moment after the service has begun to rebuild. */
    static void breakOff(Trial trial) throws IOException, InterruptedException {
        Machine machine = trial.machine();
        kill(machine.processes());
        Path output = Files.createTempFile("chaos", ".out");
        Process up = machine.startUp(output);
        Path log = machine.data().resolve("log/ledger-service.log");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isRebuilding(log) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        trial.demand(isRebuilding(log), "the service does not rebuild: " + Files.readString(output));
        Thread.sleep(trial.random().nextInt(MOST_MILLIS));
        kill(machine.processes());
        var _ = up.destroyForcibly().waitFor();
        Files.delete(output);
    }

    private static boolean isRebuilding(Path log) throws IOException {
        return Files.exists(log)
                && Files.readString(log).contains("everything that follows from the ledger was dropped");
    }

    private static void kill(Map<String, ProcessHandle> processes) {
        for (String name : new String[] {SERVICE, Machine.DATABASE}) {
            ProcessHandle process = processes.get(name);
            if (process != null) {
                boolean _ = process.destroyForcibly();
                var _ = process.onExit().join();
            }
        }
    }
}
