package org.mingzheng.audit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.audit.replay.Ledger;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;

/** The folder of a network that no process runs: real certificates and keys of all organisations. */
record TestNetwork(NetworkFolder folder, NetworkDefinition definition) {
    static TestNetwork in(Path path) {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition definition = ours.resolved(Kind.NATIVE, Ordering.SMARTBFT, ours.organisations());
        NetworkFolder folder = new NetworkFolder(path);
        definition.write(folder.definition());
        new Certificates(definition, folder.crypto(), InstantSource.system()).complete();
        Genesis.complete(folder, definition);
        return new TestNetwork(folder, definition);
    }

    Bytes genesis() {
        try {
            return Bytes.wrap(Files.readAllBytes(folder.governance()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever believes the signing CAs of all organisations, and one party. */
    TrustedLedger trust() {
        Ledger ledger = new Ledger(
                definition.channel(),
                definition.contract().name(),
                organisations(definition.withPeers()),
                organisations(definition.organisations()),
                definition.contract().endorsements());
        return new TrustedLedger(ledger, 1, Optional.empty());
    }

    private List<Organisation> organisations(List<org.mingzheng.network.definition.Organisation> organisations) {
        return organisations.stream()
                .map(each -> new Organisation(each.msp(), certificate(each.msp())))
                .toList();
    }

    private Bytes certificate(String msp) {
        try {
            Path pem = folder.crypto().resolve(msp).resolve("ca/ca.pem");
            return Bytes.wrap(ClientIdentity.certificate(pem).getEncoded());
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A {@code SerializedIdentity}. */
    Bytes identity(String msp, String role) {
        return Bytes.wrap(SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFrom(read(folder.identity(msp, role).resolve("signcerts/cert.pem"))))
                .build()
                .toByteArray());
    }

    /** How governance names the public key of an identity. */
    String keyHash(String msp, String role) {
        return client(msp, role).keyHash();
    }

    private ClientIdentity client(String msp, String role) {
        try {
            Path files = folder.identity(msp, role);
            return ClientIdentity.read(msp, files.resolve("signcerts/cert.pem"), files.resolve("keystore/key.pem"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature in DER with the lower s. */
    Bytes sign(String msp, String role, Bytes message) {
        return client(msp, role).sign(message);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
