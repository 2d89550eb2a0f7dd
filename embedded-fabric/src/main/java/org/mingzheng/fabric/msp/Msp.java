package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * One organisation: one signing CA, no intermediate, roles by organisational unit. Validity in time is not asked here (see
 * {@link Identity#expired}).
 */
public final class Msp {
    private final String mspId;
    private final ByteString caPem;
    private final ByteString tlsCaPem;
    private final X509Certificate ca;

    private Msp(String mspId, ByteString caPem, ByteString tlsCaPem) {
        this.mspId = mspId;
        this.caPem = caPem;
        this.tlsCaPem = tlsCaPem;
        this.ca = Pem.certificate(caPem);
    }

    static Msp read(String mspId, Path folder) throws IOException {
        return new Msp(
                mspId, Pem.read(folder.resolve("cacerts/ca.pem")), Pem.read(folder.resolve("tlscacerts/ca.pem")));
    }

    /** {@return the organisation's definition as a channel configuration holds it} */
    public FabricMSPConfig definition() {
        return FabricMSPConfig.newBuilder()
                .setName(mspId)
                .addRootCerts(caPem)
                .addTlsRootCerts(tlsCaPem)
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"))
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setEnable(true)
                        .setClientOuIdentifier(unit(Role.CLIENT))
                        .setPeerOuIdentifier(unit(Role.PEER))
                        .setAdminOuIdentifier(unit(Role.ADMIN))
                        .setOrdererOuIdentifier(unit(Role.ORDERER)))
                .build();
    }

    Identity identify(ByteString serialized, ByteString pem) {
        X509Certificate certificate = Pem.certificate(pem);
        if (certificate.getBasicConstraints() >= 0) {
            throw new RefusedException("a certificate authority's certificate cannot be used as an identity");
        }
        requireIssuedByCa(certificate);
        return new Identity(
                new Member(mspId, Role.of(units(certificate))),
                serialized,
                certificate.getNotAfter().toInstant(),
                P256.publicKey(certificate.getPublicKey()));
    }

    private void requireIssuedByCa(X509Certificate certificate) {
        try {
            certificate.verify(ca.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new RefusedException("the certificate was not issued by the signing CA of " + mspId);
        }
        if (!certificate.getIssuerX500Principal().equals(ca.getSubjectX500Principal())) {
            throw new RefusedException("the certificate does not name the signing CA of " + mspId + " as its issuer");
        }
    }

    private FabricOUIdentifier unit(Role role) {
        return FabricOUIdentifier.newBuilder()
                .setCertificate(caPem)
                .setOrganizationalUnitIdentifier(role.unit())
                .build();
    }

    private static List<String> units(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Arrays.stream(subject.getRDNs(BCStyle.OU))
                .flatMap(name -> Arrays.stream(name.getTypesAndValues()))
                .filter(pair -> pair.getType().equals(BCStyle.OU))
                .map(pair -> IETFUtils.valueToString(pair.getValue()))
                .toList();
    }
}
