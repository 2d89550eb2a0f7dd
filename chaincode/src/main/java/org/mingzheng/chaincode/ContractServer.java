package org.mingzheng.chaincode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;
import org.hyperledger.fabric.traces.Traces;

/**
 * The contract as a service, for one or several peers of a machine: each has an address, an instance of the contract and a
 * server of its own, for the shim mixes up peers that share one. Only clients with a certificate of the address's TLS CA
 * are answered.
 */
public final class ContractServer {
    /** At INFO the shim logs every argument. Held here: the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger(""),
            Logger.getLogger("org.hyperledger"),
            Logger.getLogger("org.mingzheng"),
            Logger.getLogger("org.hyperledger.fabric.shim"),
            Logger.getLogger("org.hyperledger.fabric.contract"),
            Logger.getLogger("org.mingzheng.chaincode"));

    private final List<GrpcServer> servers = new ArrayList<>();

    private ContractServer() {}

    /**
     * Serves until the process is ended.
     *
     * @param args none
     * @throws IOException if an address cannot be listened at or a key cannot be read
     * @throws InterruptedException if somebody wants this thread back
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        for (GrpcServer server : start(ServerSettings.of(System.getenv())).servers) {
            server.blockUntilShutdown();
        }
    }

    static ContractServer start(ServerSettings settings) throws IOException {
        ContractServer all = new ContractServer();
        for (ServerSettings.Endpoint endpoint : settings.endpoints()) {
            Ledger ledger = new Ledger();
            quiet();
            ledger.prepare(settings.packageId());
            quiet(); // preparing has set the levels of some anew
            Properties properties = ledger.getChaincodeConfig();
            Metrics.initialize(properties);
            Traces.initialize(properties);
            GrpcServer server = new NettyGrpcServer(ledger, properties(endpoint));
            server.start();
            all.servers.add(server);
        }
        return all;
    }

    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static ChaincodeServerProperties properties(ServerSettings.Endpoint endpoint) {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        properties.setServerAddress(endpoint.address());
        properties.setTlsEnabled(true);
        properties.setKeyCertChainFile(endpoint.tls().resolve("server.crt").toString());
        properties.setKeyFile(endpoint.tls().resolve("server.key").toString());
        properties.setTrustCertCollectionFile(endpoint.tls().resolve("ca.crt").toString());
        return properties;
    }

    void stop() {
        servers.forEach(GrpcServer::stop);
    }
}
