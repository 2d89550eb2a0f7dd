package org.mingzheng.proof.statement;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;

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
        return authority().isOfOneProcess();
    }

    Certificate authority() {
        return KnownCertificates.ALL.authority(signingCa);
    }
}
