package org.mingzheng.proof.statement;

import org.mingzheng.proof.bytes.Bytes;

/**
 * An organisation whose endorsements count, from the verifier's trust policy.
 *
 * @param msp the name of its membership service provider, for example {@code NotaryMSP}
 * @param signingCa the DER certificate of its signing CA (not of its TLS CA); peers' certificates must be issued by it directly
 */
public record Organisation(String msp, Bytes signingCa) {}
