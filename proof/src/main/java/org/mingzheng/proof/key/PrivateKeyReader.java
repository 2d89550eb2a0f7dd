package org.mingzheng.proof.key;

import static org.mingzheng.proof.key.PrivateKeyText.malformed;

import java.io.IOException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Reads a private key in DER: the algorithm first, then the secret, then the public key if there is one. */
final class PrivateKeyReader {
    /** The names of RFC 8410. */
    static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.of(
            ED25519,
            "Ed25519",
            new ASN1ObjectIdentifier("1.3.101.113"),
            "Ed448",
            new ASN1ObjectIdentifier("1.3.101.110"),
            "X25519",
            new ASN1ObjectIdentifier("1.3.101.111"),
            "X448",
            PKCSObjectIdentifiers.rsaEncryption,
            "RSA",
            X9ObjectIdentifiers.prime256v1,
            "P-256",
            GMObjectIdentifiers.sm2p256v1,
            "SM2",
            SECObjectIdentifiers.secp256k1,
            "secp256k1",
            SECObjectIdentifiers.secp384r1,
            "P-384",
            SECObjectIdentifiers.secp521r1,
            "P-521");
    private static final Map<SignatureSuite, ASN1ObjectIdentifier> WANTED = Map.of(
            SignatureSuite.ED25519, ED25519,
            SignatureSuite.ES256, X9ObjectIdentifiers.prime256v1,
            SignatureSuite.SM2, GMObjectIdentifiers.sm2p256v1);

    private PrivateKeyReader() {}

    static PrivateKey read(Bytes der, SignatureSuite wanted) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
            return isSec1(sequence) ? sec1(ECPrivateKey.getInstance(sequence), wanted) : pkcs8(sequence, wanted);
        } catch (RejectedException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // BouncyCastle tells bad DER by exceptions of several kinds
            throw malformed("no private key in PKCS#8, or bytes are missing or left over");
        }
    }

    /** PKCS#8 begins with version 0 or 1 and an algorithm; SEC 1 with version 1 and the secret. */
    private static boolean isSec1(ASN1Sequence sequence) {
        return sequence.size() > 1
                && sequence.getObjectAt(0) instanceof ASN1Integer
                && sequence.getObjectAt(1) instanceof ASN1OctetString;
    }

    private static PrivateKey pkcs8(ASN1Sequence sequence, SignatureSuite wanted) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(sequence);
        AlgorithmIdentifier algorithm = info.getPrivateKeyAlgorithm();
        PrivateKey key;
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            key = onCurve(ECPrivateKey.getInstance(info.parsePrivateKey()), algorithm.getParameters(), wanted);
        } else {
            requireIs(algorithm.getAlgorithm(), wanted);
            key = edwards(info, algorithm, wanted);
        }
        requireOwn(info.getPublicKeyData(), key);
        return key;
    }

    private static PrivateKey edwards(PrivateKeyInfo info, AlgorithmIdentifier algorithm, SignatureSuite wanted)
            throws IOException {
        if (algorithm.getParameters() != null) {
            throw malformed("parameters, which " + wanted.label() + " does not have");
        }
        ASN1OctetString seed = ASN1OctetString.getInstance(info.parsePrivateKey());
        return PrivateKey.of(wanted, Bytes.wrap(seed.getOctets())).orThrow();
    }

    private static PrivateKey sec1(ECPrivateKey key, SignatureSuite wanted) {
        return onCurve(key, key.getParametersObject(), wanted);
    }

    private static PrivateKey onCurve(ECPrivateKey secret, @Nullable ASN1Encodable curve, SignatureSuite wanted) {
        if (!(curve instanceof ASN1ObjectIdentifier name)) {
            throw malformed("a curve that is spelt out, not named");
        }
        requireIs(name, wanted);
        ASN1Encodable inner = secret.getParametersObject();
        if (inner != null && !inner.equals(curve)) {
            throw malformed("two different curves");
        }
        Bytes scalar = Bytes.wrap(BigIntegers.asUnsignedByteArray(PrivateKey.SIZE, secret.getKey()));
        PrivateKey key = PrivateKey.of(wanted, scalar).orThrow();
        requireOwn(secret.getPublicKey(), key);
        return key;
    }

    private static void requireIs(ASN1ObjectIdentifier found, SignatureSuite wanted) {
        if (!found.equals(WANTED.get(wanted))) {
            throw malformed("the key is " + NAMES.getOrDefault(found, "of the algorithm " + found.getId()));
        }
    }

    private static void requireOwn(@Nullable ASN1BitString told, PrivateKey key) {
        boolean own = told == null
                || PublicKey.of(key.publicKey().suite(), Bytes.wrap(told.getOctets()))
                        .equals(Result.accepted(key.publicKey()));
        if (!own) {
            throw malformed("the public key in it belongs to another private key");
        }
    }
}
