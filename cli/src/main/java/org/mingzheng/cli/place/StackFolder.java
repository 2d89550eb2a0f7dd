package org.mingzheng.cli.place;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.FileWords;

/**
 * The files of a ledger on this machine: those of its network, and beside them those of the service, the organisations' seals
 * and the trust policy. Whoever can read the folder can act as every organisation in it.
 *
 * @param network the network's files
 */
public record StackFolder(NetworkFolder network) {
    /**
     * {@return the folder at a path}
     *
     * @param path any
     */
    public static StackFolder of(Path path) {
        return new StackFolder(new NetworkFolder(path));
    }

    /** {@return the folder itself, absolute} */
    public Path path() {
        return network.path();
    }

    /** {@return whether a network was ever made here} */
    public boolean exists() {
        return network.exists();
    }

    /** {@return the network's resolved definition} */
    public NetworkDefinition definition() {
        if (!exists()) {
            throw Fault.of(StackFolder.class, "place.none", path());
        }
        return NetworkDefinition.read(network.definition());
    }

    /** {@return the service's folder} */
    public Path service() {
        return path().resolve("service");
    }

    /** {@return the file that holds the service's address} */
    public Path address() {
        return service().resolve("address");
    }

    /** {@return where the service is, if it was ever started} */
    public Optional<URI> serviceAddress() {
        try {
            return Files.exists(address())
                    ? Optional.of(new URI(SmallFile.text(address()).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Fault(FileWords.of(e));
        } catch (URISyntaxException e) {
            throw Fault.of(StackFolder.class, "place.bad-address", address());
        }
    }

    /** {@return the private key that signs this ledger's tokens: a secret} */
    public Path tokenKey() {
        return service().resolve("demo.jwk");
    }

    /** {@return the public key by which the service verifies tokens} */
    public Path tokenPublicKey() {
        return service().resolve("demo.pub.jwk");
    }

    /**
     * {@return the file of an organisation's seal key, a PKCS#12}
     *
     * @param msp the organisation's
     */
    public Path sealKey(String msp) {
        return path().resolve("keys").resolve(msp + ".p12");
    }

    /**
     * {@return the key that signs a log's checkpoints, PKCS#8 in PEM}
     *
     * @param msp the owner's
     * @param origin of the log
     */
    public Path logKey(String msp, String origin) {
        return network.crypto().resolve(msp).resolve("log").resolve(origin.replace('/', '_') + ".key");
    }

    /** {@return the folder of the trust policy} */
    public Path trust() {
        return path().resolve("trust");
    }
}
