package org.mingzheng.network.process;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network's folder: everything that {@code network up} makes lies below it (docs/design/network.md lists the files).
 *
 * @param path the folder, absolute
 */
public record NetworkFolder(Path path) {
    /** Makes the path absolute: programs with other working directories are told it. */
    public NetworkFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** {@return whether a network was ever made here} */
    public boolean exists() {
        return Files.exists(definition());
    }

    /** {@return the resolved definition} */
    public Path definition() {
        return path.resolve("network.yaml");
    }

    /** {@return the contract's genesis} */
    public Path governance() {
        return path.resolve("governance.json");
    }

    /** {@return the approved contract: a copy, so that a build of another one disturbs nothing} */
    public Path contract() {
        return path.resolve("contract/chaincode.jar");
    }

    /** {@return the folder above the organisations' keys and certificates} */
    public Path crypto() {
        return path.resolve("crypto");
    }

    /**
     * {@return the folder of an identity}
     *
     * @param msp its organisation
     * @param role peer, orderer, admin or client
     */
    public Path identity(String msp, String role) {
        return crypto().resolve(msp).resolve(role).resolve("msp");
    }

    /**
     * {@return the folder of a server's TLS key and certificate}
     *
     * @param msp its organisation
     * @param role peer, orderer or contract
     */
    public Path tls(String msp, String role) {
        return crypto().resolve(msp).resolve(role).resolve("tls");
    }

    /**
     * {@return the folder of a program's configuration}
     *
     * @param program its name
     */
    public Path configuration(String program) {
        return path.resolve("config").resolve(program);
    }

    /**
     * {@return the folder where a program keeps what must survive it}
     *
     * @param program its name
     */
    public Path ledger(String program) {
        return path.resolve("ledger").resolve(program);
    }

    /** {@return the file that says up to which block anybody was told of the ledger; outside the folder of the blocks} */
    public Path mark() {
        return path.resolve("ledger.mark");
    }

    /**
     * {@return the file that a program's output is appended to}
     *
     * @param program its name
     */
    public Path log(String program) {
        return path.resolve("log").resolve(program + ".log");
    }

    /**
     * {@return the file that tells which process a program is}
     *
     * @param program its name
     */
    public Path run(String program) {
        return path.resolve("run").resolve(program + ".pid");
    }
}
