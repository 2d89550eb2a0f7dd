package org.mingzheng.network;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.NettyGrpcServer;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.hyperledger.fabric.traces.Traces;

/** A contract of no use but to the tests: it has the functions that readiness asks for, over one number. */
final class CountingContract extends ChaincodeBase {
    private static final String KEY = "size";

    private CountingContract() {}

    /** One instance and one server per address, as the real contract. */
    public static void main(String[] args) throws Exception {
        List<String> tls = List.of(System.getenv("CONTRACT_TLS").split(",", -1));
        List<NettyGrpcServer> servers = new ArrayList<>();
        for (String address : System.getenv("CHAINCODE_SERVER_ADDRESS").split(",", -1)) {
            CountingContract contract = new CountingContract();
            contract.processCommandLineOptions(new String[] {"--id", System.getenv("CORE_CHAINCODE_ID_NAME")});
            contract.initializeLogging();
            Properties properties = contract.getChaincodeConfig();
            Metrics.initialize(properties);
            Traces.initialize(properties);
            NettyGrpcServer server = new NettyGrpcServer(contract, server(address, Path.of(tls.get(servers.size()))));
            server.start();
            servers.add(server);
        }
        servers.getFirst().blockUntilShutdown();
    }

    private static ChaincodeServerProperties server(String address, Path tls) {
        ChaincodeServerProperties server = new ChaincodeServerProperties();
        int colon = address.indexOf(':');
        server.setServerAddress(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
        server.setTlsEnabled(true);
        server.setKeyCertChainFile(tls.resolve("server.crt").toString());
        server.setKeyFile(tls.resolve("server.key").toString());
        server.setTrustCertCollectionFile(tls.resolve("ca.crt").toString());
        return server;
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return invoke(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        String size = stub.getStringState(KEY);
        return switch (stub.getFunction()) {
            case "bootstrap" ->
                size.isEmpty() ? write(stub, "1") : ResponseUtils.newErrorResponse("{\"reason\":\"already-founded\"}");
            case "count" -> write(stub, "" + (Integer.parseInt(size) + 1));
            case "log" ->
                size.isEmpty() ? ResponseUtils.newErrorResponse("none") : answer("{\"head\":{\"size\":" + size + "}}");
            case "head" -> answer(stub.getParameters().get(1));
            default -> ResponseUtils.newErrorResponse("unknown");
        };
    }

    private static Response write(ChaincodeStub stub, String size) {
        stub.putStringState(KEY, size);
        return answer(size);
    }

    private static Response answer(String text) {
        return ResponseUtils.newSuccessResponse(text.getBytes(StandardCharsets.UTF_8));
    }
}
