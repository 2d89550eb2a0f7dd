package org.mingzheng.proof.block;

import org.mingzheng.proof.bytes.Bytes;

/**
 * Who claims to have endorsed a transaction; not verified.
 *
 * @param msp the organisation that the identity names
 * @param identity the {@code SerializedIdentity}, exactly as signed
 * @param signature DER, over {@link Invocation#endorsed} followed by the identity
 */
public record Endorser(String msp, Bytes identity, Bytes signature) {}
