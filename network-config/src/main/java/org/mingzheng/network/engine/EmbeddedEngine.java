package org.mingzheng.network.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;

/** One process that plays every organisation. */
public final class EmbeddedEngine implements Engine {
    /** The process's name. */
    public static final String NAME = "embedded-fabric";

    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final Path jar;
    private final Path copy;

    /**
     * An embedded network.
     *
     * @param network its resolved definition
     * @param folder its folder
     * @param jar the embedded network's program
     */
    public EmbeddedEngine(NetworkDefinition network, NetworkFolder folder, Path jar) {
        this.network = network;
        this.folder = folder;
        this.jar = jar;
        this.copy = folder.configuration(NAME).resolve("embedded-fabric.jar");
    }

    @Override
    public void prepare(Steps steps) {
        Jar.copy(jar, copy);
    }

    @Override
    public List<Program> programs() {
        List<String> command = Java.command(
                List.of("-Xms32m", "-Xmx512m", "-Xss512k", "-XX:+UseSerialGC"),
                copy,
                List.of(
                        "--network",
                        folder.definition().toString(),
                        "--contract",
                        folder.contract().toString()));
        List<Integer> ports = network.withPeers().stream()
                .flatMap(o -> o.peer().stream().map(peer -> peer.peer()))
                .toList();
        List<Path> reads = new ArrayList<>(List.of(copy, folder.contract(), folder.definition(), folder.governance()));
        network.organisations().forEach(o -> reads.addAll(identities(o)));
        return List.of(new Program(
                NAME,
                command,
                Map.of("MINGZHENG_GOVERNANCE", folder.governance().toString()),
                ports,
                reads));
    }

    /** Not the keys of logs, which are added while the network runs. */
    private List<Path> identities(Organisation organisation) {
        try (Stream<Path> folders = Files.list(folder.crypto().resolve(organisation.msp()))) {
            return folders.filter(each -> !each.endsWith("log")).sorted().toList();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /** The process joins, orders and approves by itself. */
    @Override
    public void deploy(Steps steps) {}
}
