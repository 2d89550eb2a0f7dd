package org.mingzheng.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network reset}: stops a network and deletes it. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Stops the network and deletes it: ledger, keys and certificates. There is no way back.")
final class ResetCommand implements Callable<Integer> {
    /** What the commands and programs make; anything else in the folder is not ours to delete. */
    private static final List<String> OURS = List.of(
            "config", "contract", "crypto", "governance.json", "ledger", "ledger.mark", "log", "run", "network.yaml");

    @Mixin
    private final Place place = new Place();

    @Option(names = "--yes", description = "Confirms that everything is to be deleted.")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        NetworkFolder folder = place.folder();
        if (!yes) {
            throw new NetworkFault(
                    "This deletes the ledger, the keys and the certificates in " + folder.path() + " for ever",
                    "Say --yes if that is what you want");
        }
        List<String> names = ProgramNames.of(place.definition());
        try (var _ = FolderLock.take(folder)) {
            List<String> stopped = new Processes(folder).stop(names);
            OURS.forEach(name -> delete(folder.path().resolve(name)));
            delete(folder.path().resolve(FolderLock.NAME));
            deleteIfEmpty(folder.path());
            Texts.of(Steps.class, spec.commandLine().getOut()).say("network.deleted", folder.path(), stopped.size());
        }
        return 0;
    }

    private static void deleteIfEmpty(Path folder) {
        try (Stream<Path> rest = Files.list(folder)) {
            if (rest.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static void delete(Path path) {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
