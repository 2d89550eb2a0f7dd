package org.mingzheng.network;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network down}: stops what runs; nothing is lost. */
@Command(name = "down", resourceBundle = "org.mingzheng.network.texts", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var _ = FolderLock.take(place.folder())) {
            List<String> stopped = new Processes(place.folder()).stop(ProgramNames.of(place.definition()));
            Texts.of(Steps.class, spec.commandLine().getOut())
                    .say(stopped.isEmpty() ? "network.nothing-ran" : "network.stopped", String.join(", ", stopped));
        }
        return 0;
    }
}
