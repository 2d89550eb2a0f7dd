package org.mingzheng.proof.contract;

/** What the contract bears, in one place; {@code docs/spec/contract.md} repeats it. */
public final class ContractLimits {
    /** Most entries of one batch. */
    public static final int ENTRIES = 500;
    /** Most bytes of one batch's entries. */
    public static final int ENTRY_BYTES = 1 << 20;
    /** Most commitments of one batch. */
    public static final int COMMITMENTS = 50_000;
    /** Longest descriptor of a batch of commitments, in bytes. */
    public static final int DESCRIPTOR_BYTES = 1024;
    /** How many of a log's last heads are kept for statements. */
    public static final int HEADS = 64;
    /** Longest change, in bytes. */
    public static final int CHANGE_BYTES = 4096;
    /** How long a proposal can be approved, in milliseconds: 30 days. */
    public static final long PROPOSAL_LIFE = 30L * 24 * 60 * 60 * 1000;
    /** Most proposals of one member that wait for approvals. */
    public static final int PROPOSALS = 16;
    /** Longest genesis, in bytes. */
    public static final int GENESIS_BYTES = 6000;

    private ContractLimits() {}
}
