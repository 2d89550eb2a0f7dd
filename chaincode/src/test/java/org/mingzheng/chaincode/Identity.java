package org.mingzheng.chaincode;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** Someone who submits transactions. */
record Identity(String msp, Bytes key, Bytes creator) {
    static Identity of(String msp, String unit) {
        return ofSubject(msp, "OU=" + unit + ",CN=somebody");
    }

    static Identity ofSubject(String msp, String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            Bytes key = Sha256.digest(Bytes.wrap(keys.getPublic().getEncoded()));
            return new Identity(msp, key, creator(msp, pem(subject, keys)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bytes creator(String msp, String pem) {
        return Bytes.wrap(SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(pem))
                .build()
                .toByteArray());
    }

    private static String pem(String subject, KeyPair keys) throws Exception {
        X500Principal name = new X500Principal(subject);
        byte[] certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                        name,
                        keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Bytes.wrap(certificate).base64() + "\n-----END CERTIFICATE-----\n";
    }
}
