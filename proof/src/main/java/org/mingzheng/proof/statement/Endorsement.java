package org.mingzheng.proof.statement;

/**
 * A verified endorsement: this organisation's peer gave this statement.
 *
 * @param msp the organisation
 * @param timeMillis the transaction's time in milliseconds since 1970-01-01T00:00:00Z, which the peer let pass: within
 *     15 minutes of its own clock
 * @param oneProcess whether the peer's certificate says that all organisations of its network live in one process
 */
public record Endorsement(String msp, long timeMillis, boolean oneProcess) {}
