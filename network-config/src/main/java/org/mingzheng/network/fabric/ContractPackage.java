package org.mingzheng.network.fabric;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;

/**
 * The contract as organisations approve it: not its code but the digests of its code and its genesis, which our builder holds
 * against what lies on each peer's machine. So the package is the same for all, and approving it means approving that code.
 *
 * @param file the package
 * @param version of the definition: names the code
 * @param id what peers call the package
 */
record ContractPackage(Path file, String version, String id) {
    private static final int PREFIX = 16;

    /** Writes the package for the contract and the genesis in the network's folder. */
    static ContractPackage write(NetworkDefinition network, NetworkFolder folder) {
        String jar = Jar.sha256(folder.contract());
        String version = "1.0+" + jar.substring(0, PREFIX);
        String label = network.contract().name() + "_" + version;
        String digests =
                "{\"governanceSha256\":\"" + Jar.sha256(folder.governance()) + "\",\"jarSha256\":\"" + jar + "\"}";
        Path file = folder.contract().resolveSibling("package.tgz");
        WholeFile.write(file, bytes(label, digests));
        return new ContractPackage(file, version, label + ":" + Jar.sha256(file));
    }

    static byte[] bytes(String label, String digests) {
        byte[] code = Archive.of(new TreeMap<>(Map.of("contract.json", utf8(digests))));
        byte[] metadata = utf8("{\"label\":\"" + label + "\",\"type\":\"approved-contract\"}");
        return Archive.of(new TreeMap<>(Map.of("code.tar.gz", code, "metadata.json", metadata)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
