package org.mingzheng.proof.block;

/**
 * A transaction in its place in a block.
 *
 * @param code what the peer that gave the block says of it, 0 to 255; {@link #VALID} is the only good one. A hint: peers sign
 *     no codes
 * @param content what it is
 */
public record Transaction(int code, Content content) {
    /** The code of a transaction that took effect. */
    public static final int VALID = 0;

    /** The code of a transaction in a block without codes. */
    public static final int NOT_VALIDATED = 254;

    /** {@return whether the peer says that it took effect} */
    public boolean valid() {
        return code == VALID;
    }
}
