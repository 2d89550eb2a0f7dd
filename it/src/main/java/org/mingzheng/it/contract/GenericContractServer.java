package org.mingzheng.it.contract;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.GrpcServer;
import org.hyperledger.fabric.shim.NettyGrpcServer;
import org.hyperledger.fabric.traces.Traces;

/** The generic contract as a service for native peers: an instance and a server for each address of the environment. */
public final class GenericContractServer {
    private GenericContractServer() {}

    /**
     * Serves until the process is ended.
     *
     * @param args none
     * @throws IOException if an address cannot be listened at or a key cannot be read
     * @throws InterruptedException if somebody wants this thread back
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        String[] addresses =
                environment.getOrDefault("CHAINCODE_SERVER_ADDRESS", "").split(",", -1);
        String[] folders = environment.getOrDefault("CONTRACT_TLS", "").split(",", -1);
        for (int i = 0; i < addresses.length; i++) {
            String packageId = environment.getOrDefault("CORE_CHAINCODE_ID_NAME", "");
            server(packageId, addresses[i], Path.of(folders[i])).start();
        }
        Thread.currentThread().join();
    }

    private static GrpcServer server(String packageId, String address, Path tls) throws IOException {
        GenericContract contract = new GenericContract();
        contract.prepare(packageId);
        Metrics.initialize(contract.getChaincodeConfig());
        Traces.initialize(contract.getChaincodeConfig());
        return new NettyGrpcServer(contract, properties(address, tls));
    }

    private static ChaincodeServerProperties properties(String address, Path tls) {
        ChaincodeServerProperties properties = new ChaincodeServerProperties();
        String[] parts = address.split(":", -1);
        properties.setServerAddress(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])));
        properties.setTlsEnabled(true);
        properties.setKeyCertChainFile(tls.resolve("server.crt").toString());
        properties.setKeyFile(tls.resolve("server.key").toString());
        properties.setTrustCertCollectionFile(tls.resolve("ca.crt").toString());
        return properties;
    }
}
