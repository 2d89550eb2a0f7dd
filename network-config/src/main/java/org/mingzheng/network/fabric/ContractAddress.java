package org.mingzheng.network.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.NetworkFault;

/**
 * Where a peer calls its contract. Our builder writes it when the contract is installed, into what the peer keeps of it, and the peer
 * reads it there at its start.
 */
final class ContractAddress {
    private static final String FILE = "connection.json";
    private static final String ADDRESS = "\"address\":\"127\\.0\\.0\\.1:[0-9]+\"";

    private ContractAddress() {}

    /** Writes the port into every contract that the peer in a folder has built. */
    static void complete(Path peer, int port) {
        for (Path file : files(peer.resolve("externalbuilder/builds"))) {
            try {
                String before = Files.readString(file);
                String after = before.replaceFirst(ADDRESS, "\"address\":\"127.0.0.1:" + port + "\"");
                if (!after.equals(before)) {
                    WholeFile.writeSecret(file, after);
                }
            } catch (IOException e) {
                throw NetworkFault.of(e);
            }
        }
    }

    private static List<Path> files(Path builds) {
        if (Files.notExists(builds)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(builds)) {
            return all.filter(file -> file.endsWith(FILE)).toList();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
