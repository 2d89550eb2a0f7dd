package org.mingzheng.network;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.process.DatabaseServer;
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
@Command(name = "reset", resourceBundle = "org.mingzheng.network.texts", mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    /** What the commands and programs make, all of which belongs together; anything else in the folder is not ours to delete. */
    private static final List<String> OURS = List.of(
            "config",
            "contract",
            "crypto",
            "governance.json",
            "keys",
            "ledger",
            "ledger.mark",
            "log",
            "network.yaml",
            "run",
            "service",
            "stack.lock",
            "trust");

    private static final String SERVICE = "ledger-service";

    @Mixin
    private final Place place = new Place();

    @Option(names = "--yes", paramLabel = "NAME", descriptionKey = "yes")
    private @Nullable String yes;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        NetworkFolder folder = place.folder();
        List<String> names = new ArrayList<>(ProgramNames.of(place.definition()));
        names.add(SERVICE);
        String name = "" + folder.path().getFileName();
        Texts texts = Texts.of(Steps.class, spec.commandLine().getOut());
        there(folder).forEach(path -> texts.say("network.would-delete", path));
        if (!name.equals(yes == null ? asked(texts, folder) : yes)) {
            throw NetworkFault.of("fault.reset", folder.path(), name);
        }
        try (var _ = FolderLock.take(folder)) {
            List<String> stopped = new Processes(folder).stop(names);
            DatabaseServer database = new DatabaseServer(folder.path().resolve("service/database/rows"));
            if (database.stop() == DatabaseServer.End.RUNS) {
                throw NetworkFault.of("fault.database-runs", database.rows());
            }
            there(folder).forEach(ResetCommand::delete);
            delete(folder.path().resolve(FolderLock.NAME));
            deleteIfEmpty(folder.path());
            texts.say("network.deleted", folder.path(), stopped.size());
        }
        return 0;
    }

    /** What a person answers who is asked for the ledger's name; nothing where nobody sits at a terminal. */
    private static String asked(Texts texts, NetworkFolder folder) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s ", texts.text("network.name-it", folder.path())))
                .map(String::strip)
                .orElse("");
    }

    private static List<Path> there(NetworkFolder folder) {
        return OURS.stream()
                .map(name -> folder.path().resolve(name))
                .filter(Files::exists)
                .toList();
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
