package org.mingzheng.network.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.NetworkFault;

/** An organisation's authority: {@code ca.pem} and {@code ca.key} in one folder. The key is read only when something is signed. */
final class Authority {
    private static final int DAYS_OF_A_YEAR = 365;

    private final Path folder;
    private final boolean embedded;
    private final X509Certificate certificate;

    private Authority(Path folder, boolean embedded) {
        this.folder = folder;
        this.embedded = embedded;
        this.certificate = CertificateFile.read(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve("ca.pem");
    }

    /** The authority in {@code folder}, made if there is none; one that exists is never written again. */
    static Authority openOrCreate(
            Path folder, String organisation, String name, int years, boolean embedded, Instant now) {
        if (Files.notExists(file(folder))) {
            create(folder, name(organisation, List.of(), name), years, embedded, now);
        }
        return new Authority(folder, embedded);
    }

    private static void create(Path folder, X500Name subject, int years, boolean embedded, Instant now) {
        KeyPair key = Keys.generate();
        Instant end = now.plus(Duration.ofDays((long) years * DAYS_OF_A_YEAR));
        Signing signing = new Signing(subject, key.getPublic(), now, end)
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .with(Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(key.getPublic()));
        // The key first: an authority that exists has its key.
        Pem.writeKey(folder.resolve("ca.key"), key.getPrivate().getEncoded());
        CertificateFile.write(file(folder), marked(signing, embedded).by(subject, key.getPrivate()));
    }

    X509Certificate certificate() {
        return certificate;
    }

    void requireKey() {
        if (!Keys.match(KeyFile.read(folder.resolve("ca.key")), certificate)) {
            throw WholeFile.wrong("fault.not-its-key", folder.resolve("ca.key"), file(folder));
        }
    }

    boolean hasSigned(X509Certificate leaf) {
        try {
            leaf.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A certificate for {@code leaf}'s {@code key}. */
    X509Certificate sign(Leaf leaf, PublicKey key, Instant now) {
        X500Name self =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        X500Name subject = name(organisation(self), leaf.unit().stream().toList(), leaf.commonName());
        JcaX509ExtensionUtils identifiers = extensions();
        Signing signing = new Signing(subject, key, now, end(leaf, now))
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
                .with(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(certificate.getPublicKey()));
        return marked(leaf.isForTls() ? forTls(signing, leaf) : signing, embedded)
                .by(self, KeyFile.read(folder.resolve("ca.key")));
    }

    private Instant end(Leaf leaf, Instant now) {
        Instant own = certificate.getNotAfter().toInstant();
        if (!now.isBefore(own)) {
            throw NetworkFault.of("fault.authority-expired", file(folder), own);
        }
        Instant end = now.plus(Duration.ofDays(leaf.days()));
        return end.isBefore(own) ? end : own;
    }

    /** The same certificate serves and calls: peers, orderers and contracts authenticate each other. */
    private static Signing forTls(Signing signing, Leaf leaf) {
        Stream<GeneralName> names = leaf.hosts().stream().map(host -> new GeneralName(GeneralName.dNSName, host));
        Stream<GeneralName> address = Stream.of(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        GeneralNames all = new GeneralNames(Stream.concat(names, address).toArray(GeneralName[]::new));
        KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        return signing.with(Extension.subjectAlternativeName, false, all)
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    private static Signing marked(Signing signing, boolean embedded) {
        return embedded ? signing.with(EmbeddedNetwork.IDENTIFIER, false, EmbeddedNetwork.VALUE) : signing;
    }

    private static X500Name name(String organisation, List<String> units, String commonName) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, organisation);
        units.forEach(unit -> name.addRDN(BCStyle.OU, unit));
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    private static String organisation(X500Name name) {
        return name.getRDNs(BCStyle.O)[0].getFirst().getValue().toString();
    }

    private static JcaX509ExtensionUtils extensions() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
