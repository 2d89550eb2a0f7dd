package org.mingzheng.fabric.peer;

/**
 * What became of a transaction that was ordered, as one peer says.
 *
 * @param isValid whether it took effect
 * @param code the name of Fabric's validation code, {@code VALID} if it took effect
 * @param block in which it is
 */
public record Outcome(boolean isValid, String code, long block) {
    /** {@return whether it only came after another that changed what it had read: endorsed anew, it may take effect} */
    public boolean isConflict() {
        return code.equals("MVCC_READ_CONFLICT") || code.equals("PHANTOM_READ_CONFLICT");
    }
}
