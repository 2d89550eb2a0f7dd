package org.mingzheng.network.fabric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.process.Tool;
import org.mingzheng.network.report.NetworkFault;

/** Fabric's command-line programs, run as an organisation's administrator against its own peer and orderer. */
final class Administrators {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final FabricPrograms fabric;

    Administrators(NetworkDefinition network, NetworkFolder folder, FabricPrograms fabric) {
        this.network = network;
        this.folder = folder;
        this.fabric = fabric;
    }

    /** Runs {@code peer} once. */
    Tool peer(Organisation by, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(fabric.program("peer")));
        command.addAll(arguments);
        Map<String, String> environment = new HashMap<>(Nodes.environment(folder.configuration(Nodes.peerName(by))));
        environment.put(
                "CORE_PEER_MSPCONFIGPATH", folder.identity(by.msp(), "admin").toString());
        environment.put("FABRIC_LOGGING_SPEC", "fatal");
        return Tool.run(command, environment);
    }

    /** Runs {@code osnadmin} once, against an organisation's own orderer. */
    Tool osnadmin(Organisation by, List<String> arguments) {
        String tls = folder.tls(by.msp(), "orderer").toString();
        List<String> command = new ArrayList<>(List.of(fabric.program("osnadmin"), "channel"));
        command.addAll(arguments);
        command.addAll(List.of(
                "--channelID", network.channel(),
                "--orderer-address", "127.0.0.1:" + by.orderer().orElseThrow().admin(),
                "--ca-file", tls + "/ca.crt",
                "--client-cert", tls + "/server.crt",
                "--client-key", tls + "/server.key"));
        return Tool.run(command, Map.of());
    }

    /** Where transactions are sent to be ordered: the first orderer, SmartBFT's first leader. */
    List<String> ordering() {
        Organisation first = network.withOrderers().getFirst();
        return List.of(
                "--orderer",
                "127.0.0.1:" + first.orderer().orElseThrow().orderer(),
                "--tls",
                "--cafile",
                folder.tls(first.msp(), "orderer").resolve("ca.crt").toString());
    }

    /** Where every organisation's peer is asked to endorse. */
    List<String> everyPeer() {
        return network.withPeers().stream()
                .flatMap(o -> List.of(
                        "--peerAddresses",
                        "127.0.0.1:" + o.peer().orElseThrow().peer(),
                        "--tlsRootCertFiles",
                        folder.tls(o.msp(), "peer").resolve("ca.crt").toString())
                        .stream())
                .toList();
    }

    /** Repeats until it succeeds: a network that is just starting refuses for a while. */
    static void insist(String key, String what, Supplier<Tool> attempt) {
        Tool last = Patience.until(PATIENCE, attempt, Tool::succeeded);
        if (!last.succeeded()) {
            throw NetworkFault.of(key, what, last.lastLine());
        }
    }
}
