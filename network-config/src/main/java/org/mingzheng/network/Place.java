package org.mingzheng.network;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;
import picocli.CommandLine.Option;

/** Which network a command is about: the option that every command has. */
final class Place {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    NetworkFolder folder() {
        return new NetworkFolder(data == null ? Home.ledger() : data);
    }

    /** The definition of the network that is there. */
    NetworkDefinition definition() {
        NetworkFolder folder = folder();
        if (!folder.exists()) {
            throw NetworkFault.of("fault.no-network", folder.path());
        }
        return NetworkDefinition.read(folder.definition());
    }
}
