package org.mingzheng.proof.statement;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.certificate.Certificate;
import org.mingzheng.proof.certificate.KnownCertificates;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.time.UtcTime;

/**
 * An organisation whose endorsements count, from the verifier's trust policy.
 *
 * @param msp the name of its membership service provider, for example {@code NotaryMSP}
 * @param signingCa the DER certificate of its signing CA (not of its TLS CA); peers' certificates must be issued by it directly
 * @param until the first instant of which its statements count for nothing, if there is one
 * @param ended keys whose lines count for nothing, or not from a time on
 */
public record Organisation(String msp, Bytes signingCa, Optional<UtcTime> until, List<EndedKey> ended) {
    /** Copies the list. */
    public Organisation {
        ended = List.copyOf(ended);
    }

    /**
     * An organisation all of whose peers count without end.
     *
     * @param msp the name of its membership service provider
     * @param signingCa the DER certificate of its signing CA
     */
    public Organisation(String msp, Bytes signingCa) {
        this(msp, signingCa, Optional.empty(), List.of());
    }

    /**
     * {@return an organisation from outside, or what {@link KnownCertificates#authority} says against it}
     *
     * @param msp the name of its membership service provider
     * @param signingCa the DER certificate of its signing CA
     */
    public static Result<Organisation> of(String msp, Bytes signingCa) {
        return Result.of(() -> {
            Organisation organisation = new Organisation(msp, signingCa);
            Certificate _ = organisation.authority();
            return organisation;
        });
    }

    /**
     * {@return the key of the signing CA: two organisations with one key would not be two}
     *
     * @throws org.mingzheng.proof.result.RejectedException if the certificate is none
     */
    public PublicKey caKey() {
        return authority().publicKey();
    }

    /**
     * {@return whether the signing CA's certificate says that all organisations of its network live in one process}
     *
     * @throws org.mingzheng.proof.result.RejectedException if the certificate is none
     */
    public boolean isOfOneProcess() {
        return authority().rights().oneProcess();
    }

    /** Whether a statement by one of its keys at a time counts. */
    boolean counts(PublicKey peer, long timeMillis) {
        return until.stream().allMatch(end -> timeMillis < end.epochSecond() * 1000)
                && ended.stream().noneMatch(each -> each.covers(peer, timeMillis));
    }

    Certificate authority() {
        return KnownCertificates.ALL.authority(signingCa);
    }
}
