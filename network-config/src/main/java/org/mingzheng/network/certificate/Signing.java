package org.mingzheng.network.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Builds one certificate: subject and validity first, then its extensions, then the signature. */
final class Signing {
    /** Machines whose clock is a little behind accept a certificate that was made just now. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int SERIAL_BITS = 159;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger HALF_ORDER =
            SECNamedCurves.getByName("secp256r1").getN().shiftRight(1);

    private record Extension(ASN1ObjectIdentifier name, boolean critical, ASN1Encodable value) {}

    private final X500Name subject;
    private final PublicKey key;
    private final Instant now;
    private final Instant end;
    private final List<Extension> extensions = new ArrayList<>();

    Signing(X500Name subject, PublicKey key, Instant now, Instant end) {
        this.subject = subject;
        this.key = key;
        this.now = now;
        this.end = end;
    }

    Signing with(ASN1ObjectIdentifier name, boolean critical, ASN1Encodable value) {
        extensions.add(new Extension(name, critical, value));
        return this;
    }

    X509Certificate by(X500Name issuer, PrivateKey issuerKey) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, RANDOM).setBit(0),
                    Date.from(now.minus(SKEW)),
                    Date.from(end),
                    subject,
                    key);
            for (Extension extension : extensions) {
                builder.addExtension(extension.name, extension.critical, extension.value);
            }
            return new JcaX509CertificateConverter().getCertificate(signed(builder, issuerKey));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signed with the lower of the two possible values of s: Fabric rewrites a certificate that has the higher one, so the bytes
     * it sends would not be the bytes on disk.
     */
    private static X509CertificateHolder signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException {
        X509CertificateHolder certificate = build(builder, key);
        while (s(certificate).compareTo(HALF_ORDER) > 0) {
            certificate = build(builder, key);
        }
        return certificate;
    }

    private static X509CertificateHolder build(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException {
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return builder.build(signer);
    }

    static BigInteger s(X509CertificateHolder certificate) {
        ASN1Sequence rs = ASN1Sequence.getInstance(certificate.getSignature());
        return ASN1Integer.getInstance(rs.getObjectAt(1)).getValue();
    }
}
