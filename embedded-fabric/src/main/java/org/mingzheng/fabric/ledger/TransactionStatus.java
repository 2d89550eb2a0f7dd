package org.mingzheng.fabric.ledger;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Where a transaction stands, and whether it is valid.
 *
 * @param version its block and position
 * @param code what the committer found
 */
public record TransactionStatus(Version version, TxValidationCode code) {}
