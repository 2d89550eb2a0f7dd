package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Connections that end in the middle of whatever they carry. */
final class Connections {
    private static final Pattern OWNER = Pattern.compile("pid=(\\d+),");

    private Connections() {}

    /** Cuts every connection that one of these processes has. */
    static void cut(Collection<ProcessHandle> processes) throws IOException, InterruptedException {
        List<Long> owners = processes.stream().map(ProcessHandle::pid).toList();
        for (String line :
                Shell.run("ss", "-Htnp", "state", "established").lines().toList()) {
            boolean owned =
                    OWNER.matcher(line).results().anyMatch(owner -> owners.contains(Long.parseLong(owner.group(1))));
            if (owned) {
                cut(line.strip().split("\\s+", -1)[2]);
            }
        }
    }

    private static void cut(String local) throws IOException, InterruptedException {
        String port = local.substring(local.lastIndexOf(':') + 1);
        var _ = Shell.run("ss", "-HKtn", "state", "established", "sport", "=", ":" + port);
    }
}
