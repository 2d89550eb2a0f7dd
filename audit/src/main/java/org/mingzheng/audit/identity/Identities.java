package org.mingzheng.audit.identity;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;

/** Who holds a certificate that one of the organisations' signing CAs issued. Each certificate is verified once. */
public final class Identities {
    private record Claim(String msp, Bytes pem) {}

    private final List<Organisation> organisations;
    private final Set<String> fixed;
    private final Map<Claim, Optional<Identity>> known = new HashMap<>();

    /**
     * Those of some organisations.
     *
     * @param organisations with their signing CAs
     */
    public Identities(List<Organisation> organisations) {
        this.organisations = new ArrayList<>(organisations);
        this.fixed = organisations.stream().map(Organisation::msp).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Adds one that nobody named beforehand; those that were named keep their CAs.
     *
     * @param organisation as the channel's configuration names it
     */
    public void learn(Organisation organisation) {
        if (!fixed.contains(organisation.msp()) && !organisations.contains(organisation)) {
            organisations.add(organisation);
            known.clear();
        }
    }

    /**
     * {@return who it is; nobody if the organisation does not count or its CA did not issue the certificate}
     *
     * @param msp the organisation that is claimed
     * @param pem the certificate
     */
    public Optional<Identity> of(String msp, Bytes pem) {
        return known.computeIfAbsent(new Claim(msp, pem), this::verified);
    }

    private Optional<Identity> verified(Claim claim) {
        return organisations.stream()
                .filter(each -> each.msp().equals(claim.msp))
                .flatMap(organisation -> verified(claim, organisation).stream())
                .findFirst();
    }

    private static Optional<Identity> verified(Claim claim, Organisation organisation) {
        try {
            X509Certificate authority = certificate(organisation.signingCa());
            X509Certificate certificate = certificate(claim.pem);
            certificate.verify(authority.getPublicKey());
            boolean issued = certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
            return issued ? Optional.of(new Identity(claim.msp, certificate, units(certificate))) : Optional.empty();
        } catch (GeneralSecurityException | InvalidNameException e) {
            return Optional.empty(); // not issued by this organisation: whoever asked says so
        }
    }

    private static X509Certificate certificate(Bytes encoded) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded.unsafeArray()));
    }

    private static List<String> units(X509Certificate certificate) throws InvalidNameException {
        return new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("OU"))
                        .map(part -> part.getValue().toString())
                        .toList();
    }
}
