package org.mingzheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.springframework.util.FileSystemUtils;

/** A network with our contract, started and stopped as anybody would. One for all tests of a run. */
final class NetworkUnderTest {
    static final Kind KIND =
            Kind.valueOf(System.getProperty("it.network", "embedded").toUpperCase(Locale.ROOT));

    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final Path DATA = Path.of(System.getProperty("it.data", ROOT + "/ledger-service/target/it"));
    private static final List<NetworkUnderTest> CURRENT = new ArrayList<>();

    private final NetworkFolder folder =
            new NetworkFolder(DATA.resolve(KIND.word()).resolve("network"));

    private NetworkUnderTest() {}

    static synchronized NetworkUnderTest running() {
        if (CURRENT.isEmpty()) {
            skipWithoutPrograms();
            NetworkUnderTest network = new NetworkUnderTest();
            if (network.folder.exists()) {
                network.command("reset", "--yes", "" + network.folder.path().getFileName());
            }
            forget(network.data());
            CURRENT.add(network);
            Runtime.getRuntime().addShutdownHook(new Thread(network::down));
            network.up();
        }
        return CURRENT.getFirst();
    }

    /** What services of an earlier run kept is of a ledger that is gone. */
    private static void forget(Path data) {
        try {
            var _ = FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipWithoutPrograms() {
        String home = System.getenv().getOrDefault("HOME", "");
        boolean found = Stream.of(System.getenv().getOrDefault("FABRIC_BIN", ""), home + "/.cache/mingzheng/fabric/bin")
                .anyMatch(each -> !each.isEmpty() && Files.isExecutable(Path.of(each, "orderer")));
        if (KIND == Kind.NATIVE && !found) {
            String notice = "SKIPPED: native network: Fabric 3.1.x programs not found";
            System.err.println(notice);
            Assumptions.abort(notice);
        }
    }

    void up() {
        String contract = ROOT.resolve("chaincode/target/chaincode.jar").toString();
        if (folder.exists()) {
            command("up", "--contract", contract);
        } else {
            Path embedded = ROOT.resolve("embedded-fabric/target/embedded-fabric.jar");
            command("up", "--kind", KIND.word(), "--contract", contract, "--embedded", embedded.toString());
        }
    }

    void down() {
        command("down");
    }

    /** Ends every process at once, as a power failure would. */
    void kill() {
        kill("");
    }

    /** Ends the programs whose names begin so, at once. */
    void kill(String begin) {
        processes(begin).forEach(process -> {
            process.destroyForcibly();
            var _ = process.onExit().join();
        });
    }

    /** Pauses the programs whose names begin so, for as long as something else is done: they hang, with open connections. */
    void paused(String begin, Runnable meanwhile) {
        signal("-STOP", begin);
        try {
            meanwhile.run();
        } finally {
            signal("-CONT", begin);
        }
    }

    private void signal(String signal, String begin) {
        for (ProcessHandle process : processes(begin)) {
            try {
                var _ = new ProcessBuilder("kill", signal, "" + process.pid())
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<ProcessHandle> processes(String begin) {
        try (Stream<Path> records = Files.list(folder.run("any").getParent())) {
            return records.filter(record -> record.getFileName().toString().startsWith(begin))
                    .filter(record -> record.toString().endsWith(".pid"))
                    .flatMap(record -> ProcessHandle.of(pid(record)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path run) {
        try {
            return Long.parseLong(Files.readString(run).strip().split(" ", -1)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void command(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(name, "--data", folder.path().toString()));
        all.addAll(List.of(options));
        int code = NetworkCommand.commandLine().execute(all.toArray(String[]::new));
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

    Organisation organisation(String msp) {
        return definition().withPeers().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow();
    }

    Path data() {
        return DATA.resolve(KIND.word());
    }
}
