package org.mingzheng.audit.finding;

import java.util.Locale;

/** The closed list of what can be found. {@code docs/guide/audit.md} explains each. */
public enum FindingCode {
    // the chain
    /** The peer gave another block than the next one. */
    BLOCK_MISSING(true),
    /** A block does not name the hash of the one before it. */
    BLOCK_CHAIN_BROKEN(true),
    /** The bytes are no block, or its transactions are not those that its header names. */
    BLOCK_MALFORMED(true),
    /** A transaction that is said to have taken effect cannot be read. */
    TRANSACTION_MALFORMED(true),
    /** A transaction is said to have taken effect twice. */
    TRANSACTION_REPEATED(true),
    /** A transaction of another channel is said to have taken effect on this one. */
    CHANNEL_DIFFERS(true),
    /** A transaction is said to have taken effect whose creator did not sign it. */
    CREATOR_UNPROVEN(true),
    /** Fewer orderers signed a block than the channel's configuration in force demands. */
    BLOCK_SIGNATURES_MISSING(true),
    /** A configuration does not follow the one before it, or gives a member another signing CA than the trusted one. */
    CONFIGURATION_DIFFERS(true),
    /** A configuration of the channel, or the signatures of a block, cannot be read. */
    CONFIGURATION_MALFORMED(true),
    /** No block that was read says who orders, so that signatures of blocks could not be checked. */
    CONFIGURATION_UNKNOWN(false),
    /** No block could be read, or not all that the peer has. */
    BLOCKS_UNREAD(false),
    /** A block says of no transaction whether it took effect. */
    CODES_MISSING(false),
    /** The blocks that were read hold no founding of a governance log. */
    NOT_FOUNDED(false),

    // what transactions change
    /** A call of a function that the contract does not have, which is said to have succeeded. */
    FUNCTION_UNKNOWN(true),
    /** A transaction's changes cannot be read. */
    WRITES_MALFORMED(true),
    /** A transaction changes what its function never changes, or what no function does. */
    WRITE_UNEXPECTED(true),
    /** A transaction gives a key another value than follows from the ledger before it. */
    WRITE_DIFFERS(true),
    /** A transaction leaves out a change that follows from its call. */
    WRITE_MISSING(true),
    /** A transaction changes who must endorse the changes of a key. */
    GUARD_DIFFERS(true),

    // appends
    /** An append that is said to have taken effect cannot be read. */
    APPEND_MALFORMED(true),
    /** An append to a log that governance never registered. */
    LOG_UNREGISTERED(true),
    /** An append whose first index is not the size that the log had. */
    APPEND_OUT_OF_PLACE(true),
    /** Entries in a bulk log, or commitments in a record log. */
    LOG_KIND_WRONG(true),
    /** The submitter is not of the log's owner, or none of its writers. */
    WRITER_NOT_ALLOWED(true),
    /** Fewer organisations than needed endorsed an append. */
    ENDORSEMENTS_MISSING(true),
    /** The leaves lead to another root than the append says. */
    ROOT_DIFFERS(true),
    /** A batch is in its log twice. */
    BATCH_REPEATED(true),
    /** An append has an earlier time than the one before. */
    TIME_DECREASES(true),
    /** An append breaks a rule of the contract for its arguments. */
    APPEND_NOT_ALLOWED(true),

    // entries and records
    /** A leaf of a record log is no entry. */
    ENTRY_MALFORMED(true),
    /** An entry names another channel or log than the one that it is in, or a type that the log does not take. */
    ENTRY_MISPLACED(true),
    /** An entry does not name its record's last entry as the previous one. */
    RECORD_CHAIN_BROKEN(true),
    /** The entry type's rules do not allow the entry. */
    ENTRY_NOT_ALLOWED(true),

    // governance
    /** The governance log was founded with another genesis than the one on this machine. */
    GENESIS_DIFFERS(true),
    /** The founding could be compared with no copy of the auditor's own. */
    GENESIS_UNCHECKED(false),
    /** The trust policy names another owner, kind or key of a log than governance registered. */
    POLICY_DIFFERS(true),
    /** A governance entry says something else than its transaction. */
    GOVERNANCE_DIFFERS(true),
    /** Who proposed or approved was not entitled to, or a change was impossible. */
    GOVERNANCE_UNAUTHORISED(true),

    // statements
    /** A peer endorses another head than the blocks lead to. */
    HEAD_DIFFERS(true),
    /** A peer states another record than the blocks lead to. */
    RECORD_DIFFERS(true),
    /** A peer knows more of a log than the blocks that were read. */
    BLOCKS_BEHIND(false),
    /** A peer does not know the newest of what was read, and agrees with what it does know. */
    PEER_BEHIND(false),
    /** A log was named that is in none of the blocks. */
    LOG_UNKNOWN(false),
    /** Too few organisations endorsed a head or a record now. */
    QUORUM_MISSING(false),
    /** Organisations that count were not asked what they hold. */
    PEERS_UNASKED(false),
    /** Only some records and tiles were compared, because no more were asked for. */
    SAMPLED(false),
    /** A peer did not answer, or refused. */
    PEER_SILENT(false),
    /** Entries name a definition that is not at hand. */
    DEFINITION_UNKNOWN(false),

    // the service
    /** A log was compared with no service. */
    SERVICE_UNASKED(false),
    /** The service shows whoever asked so not what the audit compares. */
    SERVICE_WITHHOLDS(false),
    /** The service does not serve a log. */
    LOG_HIDDEN(true),
    /** A checkpoint's signatures do not verify, or too few organisations are under it. */
    CHECKPOINT_FORGED(true),
    /** A checkpoint shows a tree that the log never was. */
    CHECKPOINT_DIFFERS(true),
    /** A checkpoint does not show the newest entries. */
    CHECKPOINT_BEHIND(true),
    /** A tile has other hashes than the log. */
    TILE_DIFFERS(true),
    /** A bundle has other entries than the log. */
    ENTRIES_DIFFER(true),
    /** A tile, an entry bundle or a receipt that must be there is not. */
    SERVICE_HIDES(true),
    /** A receipt does not prove the entry, or shows another tree. */
    RECEIPT_DIFFERS(true),
    /** The service tells another history of a record than the blocks. */
    HISTORY_DIFFERS(true),
    /** The service did not answer. */
    SERVICE_SILENT(false);

    private final boolean contradiction;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    FindingCode(boolean contradiction) {
        this.contradiction = contradiction;
    }

    /** {@return whether something is wrong; otherwise something could not be checked} */
    public boolean isContradiction() {
        return contradiction;
    }

    /** {@return the stable code, for example {@code root-differs}} */
    public String code() {
        return code;
    }
}
