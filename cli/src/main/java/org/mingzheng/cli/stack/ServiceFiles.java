package org.mingzheng.cli.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzheng.cli.governance.LogTerms;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.token.DemoTokens;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.process.Ports;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonString;

/** What the service of a ledger on this machine reads: one process that plays the service of every organisation. */
final class ServiceFiles {
    private static final int FIRST_PORT = 8480;

    private final StackFolder folder;
    private final NetworkDefinition network;

    ServiceFiles(StackFolder folder, NetworkDefinition network) {
        this.folder = folder;
        this.network = network;
    }

    Path configuration() {
        return folder.service().resolve("application.yaml");
    }

    /** Writes what is missing or has changed, and answers the port: the same for the ledger's life, if it stays free. */
    int complete(boolean runs) {
        DemoTokens.complete(folder);
        int port = folder.serviceAddress()
                .map(address -> address.getPort())
                .filter(kept -> runs || Ports.reserveAgain(kept))
                .orElseGet(ServiceFiles::freePort);
        WholeFile.write(configuration(), yaml(port));
        WholeFile.write(folder.address(), "http://127.0.0.1:" + port + "\n");
        return port;
    }

    private static int freePort() {
        return Ports.firstFree(FIRST_PORT, Set.of());
    }

    private String yaml(int port) {
        StringBuilder yaml = new StringBuilder();
        line(yaml, 0, "# Written by 'mingzheng up'; every change is lost.");
        line(yaml, 0, "server: {port: " + port + ", address: 127.0.0.1}");
        line(yaml, 0, "management: {server: {port: 0}}  # any free one: the service's log tells");
        line(yaml, 0, "mingzheng:");
        line(yaml, 1, "ledger:");
        line(
                yaml,
                2,
                "network: {channel: " + quoted(network.channel()) + ", contract: "
                        + quoted(network.contract().name()) + "}");
        line(
                yaml,
                2,
                "endorsers: ["
                        + String.join(", ", peers().map(o -> quoted(o.msp())).toList()) + "]");
        line(yaml, 2, "database: {embedded: " + quoted(folder.service().resolve("database")) + "}");
        line(yaml, 2, "access: {demo-key: " + quoted(folder.tokenPublicKey()) + "}");
        line(yaml, 2, "organisations:");
        network.organisations().forEach(member -> organisation(yaml, member));
        return yaml.toString();
    }

    private void organisation(StringBuilder yaml, Organisation member) {
        Path client = folder.network().identity(member.msp(), "client");
        line(yaml, 3, "- msp: " + quoted(member.msp()));
        line(yaml, 4, "client-certificate: " + quoted(client.resolve("signcerts/cert.pem")));
        line(yaml, 4, "client-key: " + quoted(client.resolve("keystore/key.pem")));
        line(yaml, 4, "gateways:");
        gateways(member).forEach(peer -> line(yaml, 5, gateway(peer)));
        line(yaml, 4, "logs:");
        logs(member).forEach(log -> line(yaml, 5, log));
    }

    /** An organisation's own peer first, then the others', for when it is away. */
    private Stream<Organisation> gateways(Organisation member) {
        return Stream.concat(peers().filter(member::equals), peers().filter(peer -> !peer.equals(member)));
    }

    private String gateway(Organisation peer) {
        return "- {endpoint: " + quoted("127.0.0.1:" + peer.peer().orElseThrow().peer()) + ", tls-ca: "
                + quoted(folder.network().tls(peer.msp(), "peer").resolve("ca.crt")) + "}";
    }

    private List<String> logs(Organisation member) {
        Stream<String> own = DemoLogs.of(network).stream()
                .filter(log -> log.owner().equals(member.msp()))
                .map(LogTerms::origin)
                .map(origin -> log(origin, folder.logKey(member.msp(), origin)));
        Stream<String> governance = Stream.of(network.governance())
                .filter(terms -> terms.owner().equals(member.msp()))
                .map(terms -> log(terms.origin(), Genesis.logKey(folder.network(), network)));
        return Stream.concat(own, governance).toList();
    }

    private static String log(String origin, Path key) {
        return "- {origin: " + quoted(origin) + ", key: " + quoted(key) + "}";
    }

    private Stream<Organisation> peers() {
        return network.withPeers().stream();
    }

    /** A JSON string is a YAML string. */
    private static String quoted(Object value) {
        Bytes json = new JsonString(value.toString()).canonical();
        return new String(json.unsafeArray(), StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder yaml, int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }
}
