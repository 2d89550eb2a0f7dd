package org.mingzheng.network.fabric;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.OrdererPorts;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.definition.PeerPorts;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Program;

/** The peers and the orderers: one configuration file each, and how they are started. */
final class Nodes {
    private final NetworkDefinition network;
    private final NetworkFolder folder;

    Nodes(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.folder = folder;
    }

    static String peerName(Organisation organisation) {
        return organisation.msp() + "-peer";
    }

    static String ordererName(Organisation organisation) {
        return organisation.msp() + "-orderer";
    }

    void configure() {
        network.withPeers().forEach(this::configurePeer);
        network.withOrderers().forEach(this::configureOrderer);
    }

    private void configurePeer(Organisation o) {
        PeerPorts ports = o.peer().orElseThrow();
        Map<String, Object> values = common(o, "peer", peerName(o));
        values.put("channel", network.channel());
        values.put("port", ports.peer());
        values.put("operations", ports.operations());
        values.put("builder", Template.quoted(builder()));
        WholeFile.write(folder.configuration(peerName(o)).resolve("core.yaml"), Template.fill("core.yaml", values));
        ContractAddress.complete(folder.ledger(peerName(o)), ports.contract());
    }

    private void configureOrderer(Organisation o) {
        OrdererPorts ports = o.orderer().orElseThrow();
        Map<String, Object> values = common(o, "orderer", ordererName(o));
        values.put("port", ports.orderer());
        values.put("admin", ports.admin());
        values.put("operations", ports.operations());
        values.put("authorities", authorities());
        Path file = folder.configuration(ordererName(o)).resolve("orderer.yaml");
        WholeFile.write(file, Template.fill("orderer.yaml", values));
    }

    private Map<String, Object> common(Organisation o, String role, String name) {
        return new HashMap<>(Map.of(
                "msp", o.msp(),
                "name", name,
                "identity", Template.quoted(folder.identity(o.msp(), role)),
                "tls", Template.quoted(folder.tls(o.msp(), role)),
                "ledger", Template.quoted(folder.ledger(name))));
    }

    private String authorities() {
        return network.withOrderers().stream()
                .map(o -> "'" + Template.quoted(folder.tls(o.msp(), "orderer").resolve("ca.crt")) + "'")
                .collect(Collectors.joining(", "));
    }

    Path builder() {
        return folder.configuration("builder");
    }

    List<Program> programs(FabricPrograms fabric) {
        return Stream.concat(
                        network.withOrderers().stream().map(o -> orderer(o, fabric)),
                        network.withPeers().stream().map(o -> peer(o, fabric)))
                .toList();
    }

    private Program orderer(Organisation o, FabricPrograms fabric) {
        OrdererPorts ports = o.orderer().orElseThrow();
        Path configuration = folder.configuration(ordererName(o));
        return new Program(
                ordererName(o),
                List.of(fabric.program("orderer")),
                environment(configuration),
                List.of(ports.orderer(), ports.admin(), ports.operations()),
                List.of(configuration, folder.identity(o.msp(), "orderer"), folder.tls(o.msp(), "orderer")));
    }

    private Program peer(Organisation o, FabricPrograms fabric) {
        PeerPorts ports = o.peer().orElseThrow();
        Path configuration = folder.configuration(peerName(o));
        Map<String, String> environment = new HashMap<>(environment(configuration));
        // Why a builder refused a contract is said at this level, and nowhere else.
        environment.put(
                "FABRIC_LOGGING_SPEC",
                "error:chaincode.externalbuilder=info:gossip=fatal:endorser=fatal:chaincode=fatal");
        environment.put("CONTRACT_ADDRESS", "127.0.0.1:" + ports.contract());
        environment.put("CONTRACT_TLS", folder.tls(o.msp(), "peer").toString());
        environment.put("CONTRACT_JAR", folder.contract().toString());
        environment.put("MINGZHENG_GOVERNANCE", folder.governance().toString());
        return new Program(
                peerName(o),
                List.of(fabric.program("peer"), "node", "start"),
                environment,
                List.of(ports.peer(), ports.operations()),
                List.of(configuration, folder.identity(o.msp(), "peer"), folder.tls(o.msp(), "peer")));
    }

    static Map<String, String> environment(Path configuration) {
        return Map.of("FABRIC_CFG_PATH", configuration.toString(), "FABRIC_LOGGING_SPEC", "error");
    }
}
