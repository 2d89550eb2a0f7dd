package org.mingzheng.ledger.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.crypto.impl.CriticalHeaderParamsDeferral;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ed25519 (RFC 8037, RFC 9864) beside the algorithms that the library's processor of tokens takes; the JDK verifies. */
final class EdwardsKeys implements JWSKeySelector<SecurityContext> {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
    /** What stands before the 32 bytes of a key in SubjectPublicKeyInfo (RFC 8410 §4). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final JWSVerificationKeySelector<SecurityContext> others;

    private EdwardsKeys(JWSVerificationKeySelector<SecurityContext> others) {
        this.others = others;
    }

    static void addTo(ConfigurableJWTProcessor<SecurityContext> processor) {
        if (processor.getJWSKeySelector() instanceof JWSVerificationKeySelector<SecurityContext> others) {
            processor.setJWSKeySelector(new EdwardsKeys(others));
            processor.setJWSVerifierFactory(new Verifiers());
        }
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws com.nimbusds.jose.KeySourceException {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            return others.selectJWSKeys(header, context);
        }
        JWKSource<SecurityContext> source = others.getJWKSource();
        List<Key> keys = new ArrayList<>();
        for (JWK key : source.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), context)) {
            if (key instanceof OctetKeyPair pair) {
                keys.add(key(pair.getDecodedX()));
            }
        }
        return keys;
    }

    private static PublicKey key(byte[] point) throws com.nimbusds.jose.KeySourceException {
        byte[] encoded = java.util.Arrays.copyOf(PREFIX, PREFIX.length + point.length);
        System.arraycopy(point, 0, encoded, PREFIX.length, point.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new com.nimbusds.jose.KeySourceException("a key of the provider is no Ed25519 key", e);
        }
    }

    private static final class Verifiers extends DefaultJWSVerifierFactory {
        @Override
        public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
            return key instanceof EdECPublicKey edwards ? new Verifier(edwards) : super.createJWSVerifier(header, key);
        }
    }

    private static final class Verifier extends BaseJWSProvider implements JWSVerifier {
        private final EdECPublicKey key;

        Verifier(EdECPublicKey key) {
            super(ALGORITHMS);
            this.key = key;
        }

        @Override
        public boolean verify(JWSHeader header, byte[] input, Base64URL signature) throws JOSEException {
            if (!ALGORITHMS.contains(header.getAlgorithm())
                    || !new CriticalHeaderParamsDeferral().headerPasses(header)) {
                return false;
            }
            try {
                Signature verifying = Signature.getInstance("Ed25519");
                verifying.initVerify(key);
                verifying.update(input);
                return verifying.verify(signature.decode());
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
