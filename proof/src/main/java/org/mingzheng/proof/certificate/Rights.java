package org.mingzheng.proof.certificate;

import static org.mingzheng.proof.certificate.CertificateReader.require;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * What a certificate's extensions allow its holder. Extensions that this reader does not know restrict nothing, unless they are
 * critical: such a certificate is refused.
 *
 * @param authority whether it is an authority's: {@code cA}
 * @param usage the key usage's bits, all if there is none
 * @param extendedUsage whether the key is for particular purposes, which never include endorsing
 * @param oneProcess whether it says that all organisations of its network live in one process
 */
public record Rights(boolean authority, Optional<Integer> usage, boolean extendedUsage, boolean oneProcess) {
    private static final ASN1ObjectIdentifier ONE_PROCESS = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.basicConstraints, Extension.keyUsage, ONE_PROCESS);
    private static final int EXTENSIONS_TAG = 3;

    static Rights of(TBSCertificate tbs) throws IOException {
        Extensions extensions = tbs.getExtensions();
        if (extensions == null) {
            return new Rights(false, Optional.empty(), false, false);
        }
        require(CertificateReader.encoded(extensions).equals(raw(tbs)), "has extensions that are not DER");
        Arrays.stream(extensions.getCriticalExtensionOIDs()).forEach(Rights::requireUnderstood);
        if (extensions.getExtension(Extension.nameConstraints) != null) {
            throw refused("constrains names, which is not understood");
        }
        return new Rights(
                isAuthority(extensions.getExtension(Extension.basicConstraints)),
                usage(extensions.getExtension(Extension.keyUsage)),
                extensions.getExtension(Extension.extendedKeyUsage) != null,
                extensions.getExtension(ONE_PROCESS) != null);
    }

    /** The parser forgets a default that was written out; the bytes do not. */
    private static Bytes raw(TBSCertificate tbs) throws IOException {
        ASN1Sequence parts = ASN1Sequence.getInstance(tbs.toASN1Primitive());
        ASN1TaggedObject last = ASN1TaggedObject.getInstance(parts.getObjectAt(parts.size() - 1));
        require(last.getTagNo() == EXTENSIONS_TAG, "does not end in its extensions");
        return CertificateReader.encoded(last.getExplicitBaseObject());
    }

    private static void requireUnderstood(ASN1ObjectIdentifier type) {
        if (!UNDERSTOOD.contains(type)) {
            throw refused("has the critical extension " + type + ", which is not understood");
        }
    }

    /** How many authorities may follow does not matter: none does. */
    private static boolean isAuthority(@Nullable Extension extension) throws IOException {
        if (extension == null) {
            return false;
        }
        BasicConstraints read = BasicConstraints.getInstance(extension.getParsedValue());
        BigInteger length = read.getPathLenConstraint();
        require(length == null || (length.signum() >= 0 && length.bitLength() < Integer.SIZE), "has no path length");
        BasicConstraints one = read.isCA() && length != null
                ? new BasicConstraints(length.intValue())
                : new BasicConstraints(read.isCA());
        requireSame(extension, CertificateReader.encoded(one));
        return read.isCA();
    }

    private static Optional<Integer> usage(@Nullable Extension extension) throws IOException {
        if (extension == null) {
            return Optional.empty();
        }
        int bits = ASN1BitString.getInstance(extension.getParsedValue()).intValue();
        requireSame(extension, CertificateReader.encoded(new KeyUsage(bits)));
        return Optional.of(bits);
    }

    private static void requireSame(Extension extension, Bytes encoded) {
        require(Bytes.of(extension.getExtnValue().getOctets()).equals(encoded), "has an extension that is not DER");
    }

    /** {@return whether it may issue certificates} */
    public boolean isAuthority() {
        return authority
                && usage.filter(bits -> has(bits, KeyUsage.keyCertSign)).isPresent();
    }

    /** {@return whether it may sign what a peer says: no authority, nothing for a particular purpose as TLS is} */
    public boolean maySign() {
        boolean signs = usage.stream()
                .allMatch(bits -> has(bits, KeyUsage.digitalSignature) && !has(bits, KeyUsage.keyCertSign));
        return !authority && signs && !extendedUsage;
    }

    private static boolean has(int bits, int bit) {
        return (bits & bit) != 0;
    }

    private static RejectedException refused(String what) {
        return new RejectedException(Reason.CERTIFICATE_PROFILE, "the certificate " + what);
    }
}
