package org.mingzheng.network.fabric;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Tool;
import org.mingzheng.network.report.NetworkFault;

/** The channel's first block: its members, who orders, and which policies hold. */
final class ChannelConfiguration {
    /** SmartBFT gains nothing from shorter intervals, and proposes more empty rounds (measured). */
    private static final int SHORTEST_BFT_INTERVAL = 20;

    private final NetworkDefinition network;
    private final NetworkFolder folder;

    ChannelConfiguration(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.folder = folder;
    }

    Path block() {
        return folder.configuration("channel").resolve("genesis.block");
    }

    /** Makes the block, unless there is one: it holds for the channel's life. Whether it had to. */
    boolean complete(FabricPrograms fabric) {
        if (Files.exists(block())) {
            return false;
        }
        Path configuration = folder.configuration("channel");
        WholeFile.write(configuration.resolve("configtx.yaml"), text());
        Path part = configuration.resolve("genesis.part");
        Tool configtxgen = Tool.run(
                List.of(
                        fabric.program("configtxgen"),
                        "-configPath",
                        configuration.toString(),
                        "-profile",
                        "Channel",
                        "-channelID",
                        network.channel(),
                        "-outputBlock",
                        part.toString()),
                Nodes.environment(configuration));
        if (!configtxgen.succeeded()) {
            throw NetworkFault.of("fault.configtxgen", configtxgen.output());
        }
        move(part);
        return true;
    }

    private void move(Path part) {
        try {
            Files.move(part, block(), ATOMIC_MOVE);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    String text() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "channel", network.channel(),
                "organisations", lines(network.organisations(), this::organisation),
                "members", aliases(network.organisations()),
                "orderers", aliases(network.withOrderers()),
                "lifecycle", "AND(" + principals(network.withPeers(), "peer") + ")",
                "endorsement", endorsementPolicy(network),
                "blockValidation", "OR(" + principals(network.withOrderers(), "orderer") + ")",
                "type", network.ordering() == Ordering.RAFT ? "etcdraft" : "BFT",
                "consensus", consensus()));
        values.put("timeout", network.blocks().timeoutMillis());
        values.put("maxMessages", network.blocks().maxMessages());
        values.put("absoluteMaxBytes", network.blocks().absoluteMaxBytes());
        values.put("preferredMaxBytes", network.blocks().preferredMaxBytes());
        return Template.fill("configtx.yaml", values);
    }

    /** The policy of the contract and of the channel: so many of the organisations that have a peer, each by its peer. */
    static String endorsementPolicy(NetworkDefinition network) {
        return "OutOf(" + network.contract().endorsements() + "," + principals(network.withPeers(), "peer") + ")";
    }

    private static String principals(List<Organisation> organisations, String role) {
        return organisations.stream().map(o -> "'" + o.msp() + "." + role + "'").collect(Collectors.joining(","));
    }

    private static String aliases(List<Organisation> organisations) {
        return organisations.stream().map(o -> "*" + o.msp()).collect(Collectors.joining(", "));
    }

    private static <T> String lines(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining()).stripTrailing();
    }

    private String organisation(Organisation o) {
        boolean orders = network.withOrderers().contains(o);
        return Template.fill(
                "organisation.yaml",
                Map.of(
                        "msp", o.msp(),
                        "public",
                                Template.quoted(folder.crypto().resolve(o.msp()).resolve("msp")),
                        "endpoints",
                                orders
                                        ? "127.0.0.1:"
                                                + o.orderer().orElseThrow().orderer()
                                        : "",
                        "anchors",
                                o.peer()
                                        .map(p -> "{Host: 127.0.0.1, Port: " + p.peer() + "}")
                                        .orElse("")));
    }

    private String consensus() {
        List<Organisation> orderers = network.withOrderers();
        String consenters = IntStream.rangeClosed(1, orderers.size())
                .mapToObj(id -> consenter(id, orderers.get(id - 1)))
                .collect(Collectors.joining())
                .stripTrailing();
        int interval = Math.max(SHORTEST_BFT_INTERVAL, network.blocks().timeoutMillis());
        return Template.fill(
                network.ordering().word() + ".yaml", Map.of("consenters", consenters, "interval", interval));
    }

    private String consenter(int id, Organisation o) {
        return Template.fill(
                network.ordering().word() + "-consenter.yaml",
                Map.of(
                        "id", id,
                        "port", o.orderer().orElseThrow().orderer(),
                        "msp", o.msp(),
                        "identity", Template.quoted(folder.identity(o.msp(), "orderer")),
                        "tls", Template.quoted(folder.tls(o.msp(), "orderer"))));
    }
}
