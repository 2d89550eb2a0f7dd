package org.mingzheng.chaincode.transaction;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.suite.Sha256;

/**
 * Who signed the transaction. That the certificate belongs to the MSP and is valid is the peer's check, made before the
 * contract is called.
 *
 * @param msp the MSP id
 * @param key SHA-256 of the certificate's SubjectPublicKeyInfo: by this a writer is known
 * @param administrator whether the certificate's subject has the organisational unit {@code admin} (Fabric's NodeOU)
 */
public record Submitter(String msp, Bytes key, boolean administrator) {
    private static final String ADMIN_UNIT = "admin";

    /**
     * {@return whose a transaction is}
     *
     * @param creator Fabric's {@code SerializedIdentity}
     * @throws RefusedException with {@link RefusalReason#CREATOR_MALFORMED}
     */
    public static Submitter of(byte[] creator) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(identity.getIdBytes().toByteArray()));
            Bytes key = Sha256.digest(Bytes.wrap(certificate.getPublicKey().getEncoded()));
            return new Submitter(identity.getMspid(), key, isAdministrator(certificate));
        } catch (InvalidProtocolBufferException | CertificateException | InvalidNameException e) {
            throw new RefusedException(RefusalReason.CREATOR_MALFORMED, "not one X.509 certificate of one MSP");
        }
    }

    private static boolean isAdministrator(X509Certificate certificate) throws InvalidNameException {
        LdapName subject = new LdapName(certificate.getSubjectX500Principal().getName());
        return subject.getRdns().stream()
                .flatMap(rdn -> Stream.of(rdn.toAttributes().get("OU")))
                .anyMatch(units -> units != null && units.contains(ADMIN_UNIT));
    }
}
