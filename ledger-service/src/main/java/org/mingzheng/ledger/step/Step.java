package org.mingzheng.ledger.step;

/** What may fail, or be done although it seems to have failed. */
public enum Step {
    /** Entries and their idempotency key are committed. */
    STORE_ENTRIES,
    /** Peers endorse an append. */
    ENDORSE,
    /** The endorsed envelope is committed. */
    STORE_ENVELOPE,
    /** The envelope goes to the orderers. */
    SUBMIT,
    /** The envelope's outcome is asked for. */
    OUTCOME,
    /** That the append is settled is committed. */
    SETTLE,
    /** Blocks and the position behind them are committed. */
    PROJECT,
    /** An organisation endorses a head. */
    ENDORSE_HEAD,
    /** A checkpoint is committed. */
    STORE_CHECKPOINT
}
