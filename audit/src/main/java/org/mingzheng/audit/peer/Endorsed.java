package org.mingzheng.audit.peer;

import org.mingzheng.proof.bytes.Bytes;

/**
 * What a peer answered.
 *
 * @param answer the contract's
 * @param line the endorsement, as under a checkpoint; not verified
 */
public record Endorsed(Bytes answer, Bytes line) {}
