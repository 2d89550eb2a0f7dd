package org.mingzheng.fabric.ledger;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Orders keys as Fabric does, by their UTF-8 bytes. Java's own order differs where surrogates meet the characters above
 * them (full-width forms, for example), which would put such keys outside a composite key's range.
 */
public final class KeyOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The order. */
    public static final KeyOrder UTF8 = new KeyOrder();

    private KeyOrder() {}

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private Object readResolve() {
        return UTF8;
    }
}
