package org.mingzheng.fabric.endorse;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.hyperledger.fabric.shim.Chaincode;
import org.mingzheng.fabric.wire.Sha256;

/**
 * The contract that all organisations run.
 *
 * @param version of its definition: every endorsement names it
 * @param instances makes one instance per organisation
 */
public record Contract(String version, Supplier<Chaincode> instances) {
    private static final int VERSION_DIGITS = 16;

    /**
     * {@return the contract in a jar} Its version names the jar's digest.
     *
     * @param jar names its class in {@code META-INF/services/org.hyperledger.fabric.shim.Chaincode}
     * @throws IOException if there is no contract in it
     */
    public static Contract load(Path jar) throws IOException {
        String digest = HexFormat.of().formatHex(Sha256.of(jar).toByteArray());
        // Stays open as long as the process: the contract may load classes at any time.
        ClassLoader loader = new URLClassLoader(
                jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, Contract.class.getClassLoader());
        ServiceLoader.Provider<Chaincode> provider = ServiceLoader.load(Chaincode.class, loader).stream()
                .findFirst()
                .orElseThrow(() -> new IOException(
                        jar + " names no contract in META-INF/services/org.hyperledger.fabric.shim.Chaincode"));
        return new Contract("1.0+" + digest.substring(0, VERSION_DIGITS), provider);
    }
}
