package org.mingzheng.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;

/**
 * A network whose ledger has begun. Its identity, its keys and its blocks belong together for ever: what is missing is refused,
 * since making it anew would begin a second history under the old names.
 */
final class Begun {
    private static final int SLOT = 256;
    private static final List<String> OTHERS =
            List.of("ledger.mark", "ledger", "crypto", "governance.json", "service", "keys", "trust");

    private final NetworkFolder folder;
    private final NetworkDefinition network;

    Begun(NetworkFolder folder, NetworkDefinition network) {
        this.folder = folder;
        this.network = network;
    }

    /** Of a network without its definition nothing may be there. */
    static void requireNothing(NetworkFolder folder) {
        if (OTHERS.stream().anyMatch(name -> Files.exists(folder.path().resolve(name)))) {
            throw WholeFile.gone(folder.definition());
        }
    }

    /** Whether anything is there that is made only after the first block. */
    boolean isTrue() {
        Path path = folder.path();
        return isMarked()
                || ledgers().stream().anyMatch(Begun::isFilled)
                || isFilled(path.resolve("service/database/rows"))
                || Files.exists(path.resolve("trust/policy"))
                || isFilled(path.resolve("keys"))
                || network.organisations().stream().anyMatch(o -> hasLogs(o.msp()));
    }

    /** The embedded network's mark has one slot before the first block, and two from then on. */
    private boolean isMarked() {
        try {
            boolean embedded = network.kind().orElseThrow() == Kind.EMBEDDED;
            return Files.exists(folder.mark()) && (!embedded || Files.size(folder.mark()) > SLOT);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /** A log's own key is made when the governance log has been founded. */
    private boolean hasLogs(String msp) {
        return list(folder.crypto().resolve(msp).resolve("log")).stream()
                .anyMatch(key -> !key.equals(Genesis.logKey(folder, network)));
    }

    void requireComplete() {
        ledgers().forEach(WholeFile::require);
        ledgers().stream().filter(ledger -> !isFilled(ledger)).findFirst().ifPresent(empty -> {
            throw WholeFile.gone(empty);
        });
        Genesis.requireComplete(folder, network);
        new Certificates(network, folder.crypto(), Clock.systemUTC()).requireComplete();
    }

    private List<Path> ledgers() {
        return network.kind().orElseThrow() == Kind.EMBEDDED
                ? List.of(folder.ledger("embedded").resolve("blocks"))
                : ProgramNames.of(network).stream()
                        .filter(name -> name.endsWith("-peer") || name.endsWith("-orderer"))
                        .map(folder::ledger)
                        .toList();
    }

    private static boolean isFilled(Path path) {
        try {
            return Files.isRegularFile(path)
                    ? Files.size(path) > 0
                    : !list(path).isEmpty();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
