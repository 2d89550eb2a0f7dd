package org.mingzheng.ledger.limit;

/** Which addresses are one party's. */
public final class Networks {
    private Networks() {}

    /**
     * {@return the part of an address that counts} Whoever has an IPv6 address has at least 2^64 of them: the first half counts.
     *
     * @param address numeric
     */
    public static String of(String address) {
        int end = 0;
        for (int colons = 0; colons < 4 && end >= 0; colons++) {
            end = address.indexOf(':', colons == 0 ? 0 : end + 1);
        }
        return end < 0 ? address : address.substring(0, end);
    }
}
