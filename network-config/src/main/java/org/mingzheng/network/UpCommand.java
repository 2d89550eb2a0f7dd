package org.mingzheng.network;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.engine.EmbeddedEngine;
import org.mingzheng.network.engine.Engine;
import org.mingzheng.network.fabric.NativeEngine;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network up}: from whatever state a network is in to one that answers. */
@Command(name = "up", resourceBundle = "org.mingzheng.network.texts", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private final Place place = new Place();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable Kind kind;

    @Option(names = "--ordering", paramLabel = "TYPE", descriptionKey = "ordering")
    private @Nullable Ordering ordering;

    @Option(names = "--definition", paramLabel = "FILE", descriptionKey = "definition")
    private @Nullable Path definition;

    @Option(names = "--contract", paramLabel = "FILE", descriptionKey = "contract")
    private Path contract = Home.root().resolve("chaincode/target/chaincode.jar");

    @Option(names = "--embedded", paramLabel = "FILE", descriptionKey = "embedded")
    private Path embedded = Home.root().resolve("embedded-fabric/target/embedded-fabric.jar");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Steps steps = new Steps(spec.commandLine().getOut(), Clock.systemUTC());
        NetworkFolder folder = place.folder();
        try (var _ = FolderLock.take(folder)) {
            new OwnersAlone(folder, steps).tidy();
            NetworkDefinition network = folder.exists() ? existing() : create(steps);
            Begun begun = new Begun(folder, network);
            if (begun.isTrue()) {
                begun.requireComplete();
            }
            network = onFreePorts(network, steps);
            Engine engine = engine(network);
            network.write(folder.definition());
            new Up(network, folder, contract, engine, steps).run();
        }
        return 0;
    }

    /** A port that somebody else took meanwhile is left to them. */
    private NetworkDefinition onFreePorts(NetworkDefinition network, Steps steps) {
        Processes processes = new Processes(place.folder());
        return network.resolved(
                network.kind().orElseThrow(),
                network.ordering(),
                FreePorts.again(network, name -> processes.state(name).isThere(), steps));
    }

    private NetworkDefinition existing() {
        NetworkDefinition network = place.definition();
        Kind existing = network.kind().orElseThrow();
        refuseChange(kind == null || kind == existing, "fault.has-kind", existing.word());
        refuseChange(
                ordering == null || ordering == network.ordering(),
                "fault.has-ordering",
                network.ordering().word());
        refuseChange(definition == null, "fault.has-definition", "");
        return network;
    }

    private void refuseChange(boolean same, String key, String what) {
        if (!same) {
            throw NetworkFault.of(key, place.folder().path(), what);
        }
    }

    private NetworkDefinition create(Steps steps) {
        Begun.requireNothing(place.folder());
        NetworkDefinition unresolved =
                definition == null ? NetworkDefinition.ours() : NetworkDefinition.read(definition);
        return unresolved.resolved(
                kind == null ? Kind.EMBEDDED : kind,
                ordering == null ? unresolved.ordering() : ordering,
                FreePorts.of(unresolved.organisations(), steps));
    }

    private Engine engine(NetworkDefinition network) {
        NetworkFolder folder = place.folder();
        return network.kind().orElseThrow() == Kind.NATIVE
                ? new NativeEngine(network, folder, System::getenv)
                : new EmbeddedEngine(network, folder, embedded);
    }
}
