package org.mingzheng.network.genesis;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The contract's genesis and the governance log's key. */
public final class Genesis {
    private Genesis() {}

    /**
     * {@return the private key's file: PKCS#8 PEM, in the folder of the member that publishes the governance log}
     *
     * @param folder the network's
     * @param network its definition
     */
    public static Path logKey(NetworkFolder folder, NetworkDefinition network) {
        return folder.crypto().resolve(network.governance().owner()).resolve("log/governance.key");
    }

    /**
     * Makes the governance log's key and the genesis that names it, unless there is a genesis: it holds for the network's life.
     *
     * @param folder the network's
     * @param network its definition
     */
    public static void complete(NetworkFolder folder, NetworkDefinition network) {
        if (Files.notExists(folder.governance())) {
            String key =
                    LogKey.create(logKey(folder, network), network.governance().origin());
            WholeFile.write(folder.governance(), text(network, key));
        }
    }

    /**
     * Refuses a genesis that is gone or is not of this definition, and a governance log without its key.
     *
     * @param folder the network's, which has begun
     * @param network its definition
     */
    public static void requireComplete(NetworkFolder folder, NetworkDefinition network) {
        WholeFile.require(folder.governance());
        WholeFile.require(logKey(folder, network));
        try {
            String genesis = SmallFile.text(folder.governance());
            boolean same = new Yaml(new SafeConstructor(new LoaderOptions())).load(genesis) instanceof Map<?, ?> members
                    && genesis.equals(text(network, "" + members.get("key")));
            if (!same) {
                throw WholeFile.wrong("fault.not-genesis", folder.governance(), folder.definition());
            }
        } catch (YAMLException | MalformedInputException e) {
            throw WholeFile.wrong("fault.damaged", folder.governance());
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    static String text(NetworkDefinition network, String key) {
        return CanonicalJson.of(Map.of(
                "format", "mingzheng/governance/v1",
                "channel", network.channel(),
                "origin", network.governance().origin(),
                "owner", network.governance().owner(),
                "key", key,
                "approvals", network.governance().approvals(),
                "members", members(network)));
    }

    private static List<Map<String, Object>> members(NetworkDefinition network) {
        return network.organisations().stream()
                .sorted(Comparator.comparing(Organisation::msp))
                .map(o -> Map.of(
                        "msp", o.msp(),
                        "name", o.name(),
                        "peer", o.peer().isPresent(),
                        "prefixes", List.of(o.domain() + "/")))
                .toList();
    }
}
