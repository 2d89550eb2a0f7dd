package org.mingzheng.it.attack;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteSignature;

/**
 * Who holds the real signing authorities of organisations, and issues further peers' certificates as they like: with the mark of one
 * process where the network has none, without it where it has.
 *
 * @param folder with the certificates that were issued
 */
record Impostor(NetworkFolder folder) {
    /** Holds the authorities of a network. */
    static Impostor of(NetworkFolder network, Path folder) throws IOException {
        Impostor impostor = new Impostor(new NetworkFolder(folder));
        NetworkDefinition real = NetworkDefinition.read(network.definition());
        for (var each : real.organisations()) {
            impostor.take(network, each.msp());
        }
        Kind other = real.kind().equals(Optional.of(Kind.EMBEDDED)) ? Kind.NATIVE : Kind.EMBEDDED;
        NetworkDefinition changed = real.resolved(other, real.ordering(), real.organisations());
        new Certificates(changed, impostor.folder.crypto(), InstantSource.system()).complete();
        return impostor;
    }

    private void take(NetworkFolder network, String msp) throws IOException {
        for (String authority : List.of("ca", "tlsca")) {
            Path copy = Files.createDirectories(folder.crypto().resolve(msp).resolve(authority));
            for (String file : List.of("ca.pem", "ca.key")) {
                Path _ = Files.copy(
                        network.crypto().resolve(msp).resolve(authority).resolve(file), copy.resolve(file));
            }
        }
    }

    /** {@return a line with the same words, signed by another peer of the same organisation} */
    NoteSignature signedAnew(NoteSignature line) {
        try {
            ProposalResponse answer =
                    ProposalResponse.parseFrom(line.signature().toArray());
            String msp = SerializedIdentity.parseFrom(answer.getEndorsement().getEndorser())
                    .getMspid();
            ByteString endorser = endorser(msp);
            Endorsement endorsement = Endorsement.newBuilder()
                    .setEndorser(endorser)
                    .setSignature(signature(msp, answer.getPayload().concat(endorser)))
                    .build();
            ProposalResponse forged =
                    answer.toBuilder().setEndorsement(endorsement).build();
            return new NoteSignature(line.key(), Bytes.wrap(forged.toByteArray()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ByteString endorser(String msp) {
        try {
            Path pem = folder.identity(msp, "peer").resolve("signcerts/cert.pem");
            return SerializedIdentity.newBuilder()
                    .setMspid(msp)
                    .setIdBytes(ByteString.copyFrom(Files.readAllBytes(pem)))
                    .build()
                    .toByteString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ByteString signature(String msp, ByteString signed) {
        Path key = folder.identity(msp, "peer").resolve("keystore/key.pem");
        try (var pem = Files.newBufferedReader(key)) {
            byte[] digest = Hash.SHA256.apply(signed.toByteArray());
            return ByteString.copyFrom(
                    Signers.newPrivateKeySigner(Identities.readPrivateKey(pem)).sign(digest));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
