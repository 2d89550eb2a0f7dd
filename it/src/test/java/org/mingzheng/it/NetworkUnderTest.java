package org.mingzheng.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.junit.jupiter.api.Assumptions;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import picocli.CommandLine;

/** The network that the tests talk to: started and stopped as anybody would, by the {@code network} command. */
public final class NetworkUnderTest {
    public static final Kind KIND =
            Kind.valueOf(System.getProperty("it.network", "embedded").toUpperCase(Locale.ROOT));
    static final String CHANNEL = "evidence";

    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final List<NetworkUnderTest> CURRENT = new ArrayList<>();

    private final NetworkFolder folder;
    private final Path contract;
    private final Connections connections = new Connections(this);

    private NetworkUnderTest(Path folder, Path contract) {
        this.folder = new NetworkFolder(folder);
        this.contract = contract;
    }

    /** {@return the network that a command has started in a folder, and ends} */
    public static NetworkUnderTest startedIn(Path folder) {
        return new NetworkUnderTest(folder, folder.resolve("contract.jar"));
    }

    /** {@return a running network whose contract has a function for everything} Shared by all tests. */
    static NetworkUnderTest withGenericContract() {
        return running("generic", ROOT.resolve("it/target/generic-contract.jar"));
    }

    /** {@return a running network with our contract} */
    static NetworkUnderTest withLedger() {
        return running("ledger", ROOT.resolve("chaincode/target/chaincode.jar"));
    }

    /** {@return a running network with our contract, to which no test has done what an audit must find} */
    static NetworkUnderTest withHonestLedger() {
        return running("honest", ROOT.resolve("chaincode/target/chaincode.jar"));
    }

    private static synchronized NetworkUnderTest running(String name, Path contract) {
        NetworkUnderTest network = new NetworkUnderTest(
                ROOT.resolve("it/target/network").resolve(KIND.word()).resolve(name), contract);
        if (CURRENT.isEmpty() || !CURRENT.getFirst().folder.equals(network.folder)) {
            skipWithoutPrograms();
            CURRENT.forEach(NetworkUnderTest::down);
            if (network.folder.exists()) {
                network.command("reset", "--yes", "" + network.folder.path().getFileName());
            }
            CURRENT.clear();
            CURRENT.add(network);
            Runtime.getRuntime().addShutdownHook(new Thread(network::down));
            network.up();
        }
        return CURRENT.getFirst();
    }

    /** Says loudly that Fabric's programs are not there, and skips, where a native network is asked for. */
    public static void skipWithoutPrograms() {
        String home = System.getenv().getOrDefault("HOME", "");
        boolean found = Stream.of(
                        System.getenv("FABRIC_BIN"), System.getenv("PATH"), home + "/.cache/mingzheng/fabric/bin")
                .filter(path -> path != null && !path.isBlank())
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "orderer")));
        if (KIND == Kind.NATIVE && !found) {
            String notice = "SKIPPED: native network: Fabric 3.1.x programs not found (FABRIC_BIN, PATH,"
                    + " ~/.cache/mingzheng/fabric/bin)";
            System.err.println(notice);
            Assumptions.abort(notice);
        }
    }

    /** Starts what does not run, and waits until it answers. */
    void up() {
        if (folder.exists()) {
            command("up", "--contract", contract.toString());
        } else {
            Path embedded = ROOT.resolve("embedded-fabric/target/embedded-fabric.jar");
            command("up", "--kind", KIND.word(), "--contract", contract.toString(), "--embedded", embedded.toString());
        }
        connections.renew();
    }

    void down() {
        connections.close();
        command("down");
    }

    /** Ends every process of the network at once, as a power failure would. */
    void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> {
            var _ = process.onExit().join();
        });
    }

    private List<ProcessHandle> processes() {
        try (Stream<Path> records = Files.list(folder.run("any").getParent())) {
            return records.filter(record -> record.toString().endsWith(".pid"))
                    .flatMap(record -> ProcessHandle.of(pid(record)).stream())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long pid(Path run) {
        try {
            return Long.parseLong(Files.readString(run).strip().split(" ", -1)[0]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void command(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(name, "--data", folder.path().toString()));
        all.addAll(List.of(options));
        int code = new CommandLine(new NetworkCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(all.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("network " + all + " ended with " + code);
        }
    }

    NetworkFolder folder() {
        return folder;
    }

    NetworkDefinition definition() {
        return NetworkDefinition.read(folder.definition());
    }

    List<String> peers() {
        return definition().withPeers().stream().map(Organisation::msp).toList();
    }

    /** {@return a client that its organisation's own peer serves, or the first one's if it has none} */
    Gateway gateway(String msp, String role) {
        return gateway(msp, folder.identity(msp, role), peers().contains(msp) ? msp : peers().getFirst());
    }

    /** {@return a client with the certificate and key in a folder, of whoever it says} */
    Gateway gateway(String msp, Path identity, String peer) {
        return gateway(msp, identity.resolve("signcerts/cert.pem"), identity.resolve("keystore/key.pem"), peer);
    }

    Gateway gateway(String msp, Path certificate, Path key, String peer) {
        try {
            return Gateway.newInstance()
                    .identity(new X509Identity(msp, certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(Files.newBufferedReader(key))))
                    .connection(connections.to(peer))
                    .connect();
        } catch (IOException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the product's own client, through every peer: it waits for those that lag behind} */
    FabricClient client(String msp, String role) {
        return connections.client(msp, role);
    }

    static Contract contract(Gateway gateway) {
        return gateway.getNetwork(CHANNEL).getContract("ledger");
    }

    /** {@return the contract as a client of the first organisation sees it} */
    Contract contract() {
        return contract(gateway("JusticeMSP", "client"));
    }

    private X509Certificate certificate(Path pem) {
        try (var reader = Files.newBufferedReader(pem)) {
            return Identities.readX509Certificate(reader);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the DER of an organisation's signing CA} */
    Bytes signingCa(String msp) {
        try {
            return Bytes.wrap(certificate(folder.crypto().resolve(msp).resolve("ca/ca.pem"))
                    .getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return an identity's public key, as SubjectPublicKeyInfo} */
    Bytes publicKey(String msp, String role) {
        Path pem = folder.identity(msp, role).resolve("signcerts/cert.pem");
        return Bytes.wrap(certificate(pem).getPublicKey().getEncoded());
    }

    /** Runs something beside the test. */
    static <T> CompletableFuture<T> beside(Callable<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(work.call());
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }
}
