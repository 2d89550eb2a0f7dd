package org.mingzheng.proof.verdict;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.PartyCount;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * The parties that vouch for an answer under a note of {@link SampleNetwork}, counted without the verifier: by Fabric's own messages, and
 * by this platform's certificates and signatures.
 */
final class LineCount {
    private static final String MARK = "1.3.6.1.4.1.32473.1";
    private static final int POINT = 65;

    private LineCount() {}

    /** At most so many parties answered these bytes. */
    static int of(Note note, Bytes answer) {
        List<Endorsement> lines = note.signatures().stream()
                .map(NoteSignature::signature)
                .flatMap(line -> endorsement(line, answer).stream())
                .toList();
        return PartyCount.of(lines);
    }

    private static Optional<Endorsement> endorsement(Bytes line, Bytes answer) {
        try {
            ProposalResponse response = ProposalResponse.parseFrom(line.toArray());
            ByteString endorser = response.getEndorsement().getEndorser();
            SerializedIdentity identity = SerializedIdentity.parseFrom(endorser);
            X509Certificate peer = certificate(identity.getIdBytes().toByteArray());
            boolean good = SampleNetwork.MSPS.contains(identity.getMspid())
                    && isIssued(peer, identity.getMspid())
                    && isSigned(response, peer)
                    && answered(response).equals(answer);
            return good ? Optional.of(endorsement(identity.getMspid(), peer)) : Optional.empty();
        } catch (InvalidProtocolBufferException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static boolean isIssued(X509Certificate peer, String msp) {
        try {
            peer.verify(certificate(SampleNetwork.signingCa(msp).toArray()).getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSigned(ProposalResponse response, X509Certificate peer) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(peer.getPublicKey());
        signature.update(response.getPayload().toByteArray());
        signature.update(response.getEndorsement().getEndorser().toByteArray());
        return signature.verify(response.getEndorsement().getSignature().toByteArray());
    }

    private static Bytes answered(ProposalResponse response) throws InvalidProtocolBufferException {
        ProposalResponsePayload payload = ProposalResponsePayload.parseFrom(response.getPayload());
        return Bytes.wrap(ChaincodeAction.parseFrom(payload.getExtension())
                .getResponse()
                .getPayload()
                .toByteArray());
    }

    private static Endorsement endorsement(String msp, X509Certificate peer) {
        byte[] encoded = peer.getPublicKey().getEncoded();
        Bytes point = Bytes.of(Arrays.copyOfRange(encoded, encoded.length - POINT, encoded.length));
        PublicKey key = PublicKey.of(SignatureSuite.ES256, point).orThrow();
        return new Endorsement(msp, key, 0, peer.getExtensionValue(MARK) != null);
    }
}
