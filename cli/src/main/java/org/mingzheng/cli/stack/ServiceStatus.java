package org.mingzheng.cli.stack;

import java.util.Optional;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.network.process.ProcessState;
import org.mingzheng.network.report.Texts;

/** How the service is, in words. */
final class ServiceStatus {
    private static final long MIB = 1024 * 1024;

    private ServiceStatus() {}

    static String words(Texts texts, ProcessState state) {
        return switch (state) {
            case ProcessState.Running(long pid, Optional<Long> memory) ->
                texts.text("stack.runs", "" + pid, memory.orElse(0L) / MIB);
            case ProcessState.Paused(long pid) -> texts.text("stack.paused", "" + pid);
            case ProcessState.Dead(long pid) -> texts.text("stack.dead", "" + pid);
            case ProcessState.Stopped() -> texts.text("stack.stopped");
        };
    }

    static void logs(StackFolder folder, Texts texts) {
        Access access = new Access(folder.serviceAddress().orElseThrow(), Optional.empty());
        try (LedgerClient client = new LedgerClient(access)) {
            client.logs()
                    .logs()
                    .forEach(log -> texts.say("stack.log", log.origin().name(), log.owner(), log.kind(), log.size()));
        }
    }
}
