package org.mingzheng.proof.statement;

import org.mingzheng.proof.suite.PublicKey;

/**
 * A verified endorsement: this organisation's peer gave this statement.
 *
 * @param msp the organisation
 * @param key the peer's, which made the signature
 * @param timeMillis the transaction's time in milliseconds since 1970-01-01T00:00:00Z, which the peer let pass: within
 *     15 minutes of its own clock
 * @param oneProcess whether the peer's certificate or its authority's says that all organisations of its network live in one
 *     process
 */
public record Endorsement(String msp, PublicKey key, long timeMillis, boolean oneProcess) {}
