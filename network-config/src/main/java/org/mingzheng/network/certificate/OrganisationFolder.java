package org.mingzheng.network.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.Lifetimes;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;

/** {@code crypto/<MSP>}: an organisation's two authorities, its public MSP, its identities and its TLS certificates. */
final class OrganisationFolder {
    private static final List<String> PEOPLE = List.of("admin", "client");

    private final Path folder;
    private final Organisation organisation;
    private final Lifetimes lifetimes;
    private final Instant now;
    private final Authority signing;
    private final Authority tls;

    OrganisationFolder(Path folder, NetworkDefinition network, Organisation organisation, Instant now) {
        this.folder = folder;
        this.organisation = organisation;
        this.lifetimes = network.certificates();
        this.now = now;
        boolean embedded = network.kind().equals(Optional.of(Kind.EMBEDDED));
        this.signing = authority("ca", embedded);
        this.tls = authority("tlsca", embedded);
    }

    private Authority authority(String name, boolean embedded) {
        String commonName = name + "." + organisation.domain();
        return Authority.openOrCreate(
                folder.resolve(name), organisation.msp(), commonName, lifetimes.caYears(), embedded, now);
    }

    /** Makes what is missing. */
    void complete() {
        writeMsp(folder.resolve("msp"));
        roles().forEach(role -> writeMsp(folder.resolve(role).resolve("msp")));
        servers().forEach(role -> CertificateFile.write(folder.resolve(role).resolve("tls/ca.crt"), tls.certificate()));
        leaves().filter(leaf -> Files.notExists(leaf.certificate())).forEach(this::make);
    }

    /** Refuses a key without its certificate, a certificate without its key, and either that is not of this authority. */
    void requireComplete() {
        signing.requireKey();
        tls.requireKey();
        leaves().forEach(leaf -> {
            WholeFile.require(leaf.key());
            WholeFile.require(leaf.certificate());
            X509Certificate certificate = CertificateFile.read(leaf.certificate());
            if (!authority(leaf).hasSigned(certificate) || !Keys.match(KeyFile.read(leaf.key()), certificate)) {
                throw WholeFile.wrong("fault.not-its-key", leaf.key(), leaf.certificate());
            }
        });
    }

    /** Replaces every certificate that ends within the lead time, and names them. The key stays: a channel pins orderers' keys. */
    List<String> renew() {
        List<Leaf> ending = leaves().filter(this::endsSoon).toList();
        ending.forEach(leaf -> sign(leaf, CertificateFile.read(leaf.certificate())));
        return ending.stream()
                .map(leaf -> organisation.msp() + "/" + folder.relativize(leaf.certificate()))
                .toList();
    }

    private boolean endsSoon(Leaf leaf) {
        return end(leaf).isBefore(now.plus(Duration.ofDays(lifetimes.renewBeforeDays())));
    }

    private void sign(Leaf leaf, X509Certificate old) {
        CertificateFile.write(leaf.certificate(), authority(leaf).sign(leaf, old.getPublicKey(), now));
    }

    Instant firstExpiry() {
        return leaves().map(OrganisationFolder::end).min(Instant::compareTo).orElseThrow();
    }

    private static Instant end(Leaf leaf) {
        return CertificateFile.read(leaf.certificate()).getNotAfter().toInstant();
    }

    /** The key is written first: a certificate that exists has its key. */
    private void make(Leaf leaf) {
        KeyPair key = Keys.generate();
        Pem.writeKey(leaf.key(), key.getPrivate().getEncoded());
        CertificateFile.write(leaf.certificate(), authority(leaf).sign(leaf, key.getPublic(), now));
    }

    private Authority authority(Leaf leaf) {
        return leaf.isForTls() ? tls : signing;
    }

    private void writeMsp(Path msp) {
        CertificateFile.write(msp.resolve("cacerts/ca.pem"), signing.certificate());
        CertificateFile.write(msp.resolve("tlscacerts/ca.pem"), tls.certificate());
        WholeFile.write(msp.resolve("config.yaml"), NodeUnits.YAML);
    }

    private Stream<Leaf> leaves() {
        return Stream.concat(roles().map(this::identity), servers().map(this::tlsCertificate));
    }

    private Stream<String> roles() {
        return Stream.concat(nodes(), PEOPLE.stream());
    }

    private Stream<String> nodes() {
        return Stream.concat(
                organisation.peer().stream().map(p -> "peer"),
                organisation.orderer().stream().map(o -> "orderer"));
    }

    private Stream<String> servers() {
        return Stream.concat(nodes(), organisation.peer().stream().map(p -> "contract"));
    }

    private Leaf identity(String role) {
        Path msp = folder.resolve(role).resolve("msp");
        return new Leaf(
                msp.resolve("signcerts/cert.pem"),
                msp.resolve("keystore/key.pem"),
                role + "." + organisation.domain(),
                Optional.of(role),
                List.of(),
                PEOPLE.contains(role) ? lifetimes.clientDays() : lifetimes.nodeDays());
    }

    private Leaf tlsCertificate(String role) {
        Path files = folder.resolve(role).resolve("tls");
        String name = role + "." + organisation.domain();
        return new Leaf(
                files.resolve("server.crt"),
                files.resolve("server.key"),
                name,
                Optional.empty(),
                List.of("localhost", name),
                lifetimes.nodeDays());
    }
}
