package org.mingzheng.network.fabric;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.engine.Engine;
import org.mingzheng.network.engine.Java;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.process.Tool;
import org.mingzheng.network.report.Steps;

/** Fabric's own programs, and one process that serves every peer its contract. */
public final class NativeEngine implements Engine {
    /** The name of the process that runs the contract. */
    public static final String CONTRACT = "contract";

    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final FabricPrograms fabric;
    private final Nodes nodes;
    private final ChannelConfiguration channel;

    /**
     * A native network.
     *
     * @param network its resolved definition
     * @param folder its folder
     * @param environment says where Fabric's programs are
     */
    public NativeEngine(NetworkDefinition network, NetworkFolder folder, UnaryOperator<@Nullable String> environment) {
        this.network = network;
        this.folder = folder;
        this.fabric = FabricPrograms.require(environment);
        this.nodes = new Nodes(network, folder);
        this.channel = new ChannelConfiguration(network, folder);
    }

    /**
     * {@return whether Fabric's programs are on this machine, in whatever version}
     *
     * @param environment says where
     */
    public static boolean isPossible(UnaryOperator<@Nullable String> environment) {
        return FabricPrograms.find(environment).isPresent();
    }

    /**
     * {@return the names of the programs of a native network}
     *
     * @param network its definition
     */
    public static List<String> names(NetworkDefinition network) {
        return Stream.of(
                        network.withOrderers().stream().map(Nodes::ordererName),
                        network.withPeers().stream().map(Nodes::peerName),
                        Stream.of(CONTRACT))
                .flatMap(names -> names)
                .toList();
    }

    @Override
    public void prepare(Steps steps) {
        steps.step(() -> {
            nodes.configure();
            Builder.write(nodes.builder());
            return channel.complete(fabric)
                    ? steps.text("network.first-block", network.channel(), ordering(steps))
                    : "";
        });
    }

    private String ordering(Steps steps) {
        return network.ordering() == Ordering.RAFT
                ? steps.text("network.raft")
                : steps.text("network.smartbft", network.withOrderers().size());
    }

    @Override
    public List<Program> programs() {
        return Stream.concat(nodes.programs(fabric).stream(), Stream.of(contract()))
                .toList();
    }

    private Program contract() {
        List<String> options = List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC");
        Map<String, String> environment = Map.of(
                "CORE_CHAINCODE_ID_NAME", ContractPackage.write(network, folder).id(),
                "CHAINCODE_SERVER_ADDRESS",
                        ofEachPeer(o -> "127.0.0.1:" + o.peer().orElseThrow().contract()),
                "CONTRACT_TLS", ofEachPeer(o -> folder.tls(o.msp(), "contract").toString()),
                "MINGZHENG_GOVERNANCE", folder.governance().toString());
        List<Integer> ports = network.withPeers().stream()
                .map(o -> o.peer().orElseThrow().contract())
                .toList();
        List<Path> reads = Stream.concat(
                        network.withPeers().stream().map(o -> folder.tls(o.msp(), "contract")),
                        Stream.of(folder.contract(), folder.governance()))
                .toList();
        return new Program(CONTRACT, Java.command(options, folder.contract(), List.of()), environment, ports, reads);
    }

    private String ofEachPeer(Function<Organisation, String> value) {
        return network.withPeers().stream().map(value).collect(Collectors.joining(","));
    }

    @Override
    public void deploy(Steps steps) {
        Administrators administrators = new Administrators(network, folder, fabric);
        ContractPackage contract = ContractPackage.write(network, folder);
        Lifecycle lifecycle = new Lifecycle(network, administrators, contract);
        Optional<Lifecycle.Committed> committed = lifecycle.committed();
        if (committed.isEmpty()) {
            join(administrators, steps);
        }
        if (committed.filter(c -> c.version().equals(contract.version())).isEmpty()) {
            lifecycle.agree(committed.map(Lifecycle.Committed::sequence).orElse(0) + 1, steps);
        }
    }

    private void join(Administrators administrators, Steps steps) {
        steps.step(() -> {
            network.withOrderers().parallelStream().forEach(o -> joinOrderer(administrators, o));
            network.withPeers().parallelStream().forEach(o -> joinPeer(administrators, o));
            return steps.text(
                    "network.joined",
                    network.channel(),
                    network.withOrderers().size(),
                    network.withPeers().size());
        });
    }

    private void joinOrderer(Administrators administrators, Organisation o) {
        String block = channel.block().toString();
        Administrators.insist("fault.join", Nodes.ordererName(o), () -> {
            // It exits with 0 also when the orderer refuses; the HTTP status is in what it prints.
            Tool join = administrators.osnadmin(o, List.of("join", "--config-block", block));
            boolean joined =
                    join.output().contains("Status: 201") || join.output().contains("channel already exists");
            return new Tool(joined ? 0 : 1, join.output());
        });
    }

    private void joinPeer(Administrators administrators, Organisation o) {
        String block = channel.block().toString();
        Administrators.insist("fault.join", Nodes.peerName(o), () -> {
            Tool join = administrators.peer(o, List.of("channel", "join", "--blockpath", block));
            return join.output().contains("already exists with state") ? new Tool(0, join.output()) : join;
        });
    }
}
