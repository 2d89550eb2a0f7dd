package org.mingzheng.proof.statement;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.PrivateKey;

/** A certificate, the same at every run, each part of which may be changed before it is signed. */
public final class TestCertificate {
    static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /** Counted from 0; 2 is the third. */
    int version = 2;

    BigInteger serial;
    X500Name issuer;
    X500Name subject;
    ASN1Encodable from = new DERUTCTime("260101000000Z");
    ASN1Encodable until = new DERUTCTime("351231235959Z");
    AlgorithmIdentifier inner = ECDSA;
    AlgorithmIdentifier outer = ECDSA;
    final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();
    Function<ASN1EncodableVector, ASN1Encodable> list = DERSequence::new;

    private final PrivateKey holder;
    private final PrivateKey signer;

    TestCertificate(X500Name issuer, PrivateKey signer, X500Name subject, PrivateKey holder) {
        this.issuer = issuer;
        this.signer = signer;
        this.subject = subject;
        this.holder = holder;
        this.serial = BigInteger.valueOf((subject.hashCode() & 0xffff) + 1L);
    }

    @CanIgnoreReturnValue
    TestCertificate with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        return with(type, critical, encoded(value));
    }

    /** With any bytes for a value. */
    @CanIgnoreReturnValue
    TestCertificate with(ASN1ObjectIdentifier type, boolean critical, Bytes value) {
        extensions.put(type, new Extension(type, critical, value.toArray()));
        return this;
    }

    @CanIgnoreReturnValue
    TestCertificate without(ASN1ObjectIdentifier type) {
        extensions.remove(type);
        return this;
    }

    @CanIgnoreReturnValue
    TestCertificate usage(int bits) {
        return with(Extension.keyUsage, true, new KeyUsage(bits));
    }

    @CanIgnoreReturnValue
    TestCertificate ca(boolean ca) {
        return with(Extension.basicConstraints, true, new BasicConstraints(ca));
    }

    /** Says that its network lives in one process. */
    TestCertificate oneProcess() {
        return with(new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1"), false, new DERUTF8String("one process"));
    }

    Bytes der() {
        ASN1Encodable tbs = tbs();
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(tbs);
        parts.add(outer);
        parts.add(new DERBitString(DerSignature.of(signer.sign(encoded(tbs))).toArray()));
        return encoded(new DERSequence(parts));
    }

    String pem() {
        return pem(der());
    }

    static String pem(Bytes der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toArray())
                + "\n-----END CERTIFICATE-----\n";
    }

    private ASN1Encodable tbs() {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        if (version > 0) {
            parts.add(new DERTaggedObject(true, 0, new ASN1Integer(version)));
        }
        parts.add(new ASN1Integer(serial));
        parts.add(inner);
        parts.add(issuer);
        parts.add(new DERSequence(new ASN1Encodable[] {from, until}));
        parts.add(subject);
        parts.add(key());
        if (!extensions.isEmpty()) {
            parts.add(new DERTaggedObject(true, 3, list.apply(vector())));
        }
        return new DERSequence(parts);
    }

    private SubjectPublicKeyInfo key() {
        AlgorithmIdentifier p256 =
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
        return new SubjectPublicKeyInfo(p256, holder.publicKey().encoded().toArray());
    }

    private ASN1EncodableVector vector() {
        ASN1EncodableVector all = new ASN1EncodableVector();
        extensions.values().forEach(all::add);
        return all;
    }

    static Bytes encoded(ASN1Encodable value) {
        try {
            ASN1Primitive primitive = value.toASN1Primitive();
            return Bytes.wrap(primitive.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
