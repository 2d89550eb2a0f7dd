package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Programs that are there and do nothing. */
final class Pauses {
    private Pauses() {}

    /** Sends a signal to those that are alive. */
    static void signal(String name, Collection<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.stream().filter(ProcessHandle::isAlive).forEach(each -> command.add("" + each.pid()));
        var _ = Shell.run(command.toArray(String[]::new));
    }
}
