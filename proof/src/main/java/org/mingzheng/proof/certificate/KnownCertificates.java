package org.mingzheng.proof.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Certificates read before, and which of them an authority was found to have issued: the same few stand in every line, and
 * reading and checking one costs more than the line's own signature. What is remembered follows from its key alone, and a
 * certificate's validity in time is never remembered.
 */
public final class KnownCertificates {
    /** Those of this program. */
    public static final KnownCertificates ALL = new KnownCertificates();

    /** How many of each kind are remembered. The oldest gives way. */
    static final int MOST = 256;

    private final Map<String, Certificate> peers = new LinkedHashMap<>();
    private final Map<Bytes, Certificate> authorities = new LinkedHashMap<>();
    private final Map<Issue, Boolean> issued = new LinkedHashMap<>();

    private record Issue(String peer, Bytes authority) {}

    private KnownCertificates() {}

    /**
     * {@return a peer's certificate, or {@link RejectedException} with {@link Reason#CERTIFICATE_MALFORMED},
     * {@link Reason#CERTIFICATE_PROFILE} or {@link Reason#KEY_MALFORMED}}
     *
     * @param pem one PEM block
     */
    public Certificate peer(String pem) {
        return remembered(peers, pem, () -> Certificate.ofPem(pem));
    }

    /**
     * {@return the certificate of an authority that may issue certificates, or {@link RejectedException} as for {@link #peer}}
     *
     * @param der the certificate
     */
    public Certificate authority(Bytes der) {
        return remembered(authorities, der, () -> Certificate.ofAuthority(der));
    }

    /**
     * {@return whether the authority issued the peer's certificate}
     *
     * @param pem the peer's
     * @param authority DER
     */
    public boolean isIssued(String pem, Bytes authority) {
        return remembered(issued, new Issue(pem, authority), () -> peer(pem).isIssuedBy(authority(authority)));
    }

    private <K, V> V remembered(Map<K, V> known, K key, Supplier<V> work) {
        V before = recall(known, key);
        return before != null ? before : remember(known, key, work.get());
    }

    private synchronized <K, V> @Nullable V recall(Map<K, V> known, K key) {
        return known.get(key);
    }

    private synchronized <K, V> V remember(Map<K, V> known, K key, V value) {
        if (known.size() >= MOST) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(key, value);
        return value;
    }
}
