package org.mingzheng.proof.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Writes private keys as PKCS#8 in DER. */
public final class Pkcs8 {
    private static final int BITS = 256;

    private Pkcs8() {}

    /**
     * {@return a key, version 1 of the form (RFC 5208): a secret}
     *
     * @param key of any suite
     */
    public static Bytes encode(PrivateKey key) {
        try {
            return Bytes.wrap(new PrivateKeyInfo(algorithm(key.publicKey().suite()), content(key)).getEncoded("DER"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlgorithmIdentifier algorithm(SignatureSuite suite) {
        return curve(suite)
                .map(name -> new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, name))
                .orElseGet(() -> new AlgorithmIdentifier(PrivateKeyReader.ED25519));
    }

    private static ASN1Encodable content(PrivateKey key) {
        byte[] secret = key.secret().toArray();
        byte[] open = key.publicKey().encoded().toArray();
        return curve(key.publicKey().suite())
                .<ASN1Encodable>map(name ->
                        new ECPrivateKey(BITS, BigIntegers.fromUnsignedByteArray(secret), new DERBitString(open), name))
                .orElseGet(() -> new DEROctetString(secret));
    }

    private static Optional<ASN1ObjectIdentifier> curve(SignatureSuite suite) {
        return switch (suite) {
            case ED25519 -> Optional.empty();
            case ES256 -> Optional.of(X9ObjectIdentifiers.prime256v1);
            case SM2 -> Optional.of(GMObjectIdentifiers.sm2p256v1);
        };
    }
}
