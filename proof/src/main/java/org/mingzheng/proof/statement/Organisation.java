package org.mingzheng.proof.statement;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

/**
 * An organisation whose endorsements count, from the verifier's trust policy.
 *
 * @param msp the name of its membership service provider, for example {@code NotaryMSP}
 * @param signingCa the DER certificate of its signing CA (not of its TLS CA); peers' certificates must be issued by it directly
 */
public record Organisation(String msp, Bytes signingCa) {
    /**
     * {@return an organisation from outside, or {@link org.mingzheng.proof.result.Reason#CERTIFICATE_MALFORMED}}
     *
     * @param msp the name of its membership service provider
     * @param signingCa the DER certificate of its signing CA
     */
    public static Result<Organisation> of(String msp, Bytes signingCa) {
        return Result.of(() -> {
            Certificate _ = Certificate.ofDer(signingCa);
            return new Organisation(msp, signingCa);
        });
    }
}
