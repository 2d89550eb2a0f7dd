package org.mingzheng.proof.statement;

import java.util.Locale;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * A certificate authority of an organisation, the same at every run.
 *
 * @param name for example {@code ca.NotaryMSP}; the key follows from it
 * @param oneProcess whether its own certificate says that its network lives in one process
 */
public record TestAuthority(String name, boolean oneProcess) {
    /** An authority of an organisation that lives by itself. */
    public TestAuthority(String name) {
        this(name, false);
    }

    /** The self-signed certificate, DER. */
    public Bytes certificate() {
        return self().der();
    }

    /** The self-signed certificate, to be changed. */
    TestCertificate self() {
        TestCertificate certificate = authority(name);
        return oneProcess ? certificate.oneProcess() : certificate;
    }

    /** A certificate for a role, the organisational unit, to be changed. */
    TestCertificate leaf(String subject, String role) {
        return new TestCertificate(name(name, "CA"), key(name), name(subject, role), key(subject))
                .usage(KeyUsage.digitalSignature)
                .ca(false);
    }

    private TestCertificate authority(String subject) {
        return new TestCertificate(name(name, "CA"), key(name), name(subject, "CA"), key(subject))
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .ca(true);
    }

    /** The PEM of a certificate for a role: the organisational unit. */
    public String issue(String subject, String role) {
        return leaf(subject, role).pem();
    }

    /** A PEM certificate. */
    public String issueOneProcess(String subject, String role) {
        return leaf(subject, role).oneProcess().pem();
    }

    /** A PEM certificate. */
    public String issueUntil(String subject, String role, String until) {
        TestCertificate certificate = leaf(subject, role);
        certificate.until = new DERUTCTime(until);
        return certificate.pem();
    }

    /** A PEM certificate. */
    public String issueAuthority(String subject, String role) {
        return leaf(subject, role)
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .ca(true)
                .pem();
    }

    /** The public key of whoever a certificate names. */
    public static PublicKey holderKey(String subject) {
        return key(subject).publicKey();
    }

    static PrivateKey key(String name) {
        return PrivateKey.of(SignatureSuite.ES256, Sha256.digest(Bytes.utf8(name)))
                .orThrow();
    }

    static X500Name name(String commonName, String unit) {
        return new X500Name("CN=" + commonName.toLowerCase(Locale.ROOT) + ",OU=" + unit);
    }
}
