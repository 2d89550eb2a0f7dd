package org.mingzheng.proof.statement;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** A certificate authority of an organisation, the same at every run. */
public final class TestAuthority {
    static final String FROM = "260101000000Z";
    static final String UNTIL = "351231235959Z";

    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private final String name;
    private final PrivateKey key;

    /** Named, for example {@code ca.NotaryMSP}; the key follows from the name. */
    public TestAuthority(String name) {
        this.name = name;
        this.key = key(name);
    }

    /** The self-signed certificate, DER. */
    public Bytes certificate() {
        return certificate(name, "CA", key, FROM, UNTIL, true, false);
    }

    /** The PEM of a certificate for a role: the organisational unit. */
    public String issue(String subject, String role) {
        return pem(certificate(subject, role, key(subject), FROM, UNTIL, false, false));
    }

    /** A PEM certificate. */
    public String issueOneProcess(String subject, String role) {
        return pem(certificate(subject, role, key(subject), FROM, UNTIL, false, true));
    }

    /** A PEM certificate. */
    public String issueUntil(String subject, String role, String until) {
        return pem(certificate(subject, role, key(subject), FROM, until, false, false));
    }

    /** A PEM certificate. */
    public String issueAuthority(String subject, String role) {
        return pem(certificate(subject, role, key(subject), FROM, UNTIL, true, false));
    }

    static PrivateKey key(String name) {
        return PrivateKey.of(SignatureSuite.ES256, Sha256.digest(Bytes.utf8(name)))
                .orThrow();
    }

    static String pem(Bytes der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toArray())
                + "\n-----END CERTIFICATE-----\n";
    }

    private Bytes certificate(
            String subject, String unit, PrivateKey holder, String from, String until, boolean ca, boolean oneProcess) {
        try {
            V3TBSCertificateGenerator tbs = new V3TBSCertificateGenerator();
            tbs.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(BigInteger.valueOf(subject.hashCode() & 0xffff)));
            tbs.setSignature(ECDSA);
            tbs.setIssuer(subjectName(name, "CA"));
            tbs.setSubject(subjectName(subject, unit));
            tbs.setStartDate(new Time(new org.bouncycastle.asn1.DERUTCTime(from)));
            tbs.setEndDate(new Time(new org.bouncycastle.asn1.DERUTCTime(until)));
            AlgorithmIdentifier p256 =
                    new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
            tbs.setSubjectPublicKeyInfo(
                    new SubjectPublicKeyInfo(p256, holder.publicKey().encoded().toArray()));
            tbs.setExtensions(extensions(ca, oneProcess).generate());
            Bytes signed = Bytes.wrap(tbs.generateTBSCertificate().getEncoded(ASN1Encoding.DER));
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(ASN1Primitive.fromByteArray(signed.toArray()));
            parts.add(ECDSA);
            parts.add(new DERBitString(DerSignature.of(key.sign(signed)).toArray()));
            return Bytes.wrap(new DERSequence(parts).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name subjectName(String commonName, String unit) {
        return new X500Name("CN=" + commonName.toLowerCase(Locale.ROOT) + ",OU=" + unit);
    }

    private static ExtensionsGenerator extensions(boolean ca, boolean oneProcess) throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        ASN1Encodable usage = new KeyUsage(ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature);
        extensions.addExtension(Extension.keyUsage, true, usage);
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        if (oneProcess) {
            ASN1ObjectIdentifier mark = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");
            extensions.addExtension(mark, false, new DERUTF8String("one process"));
        }
        return extensions;
    }
}
