package org.mingzheng.verifier.shim;

import org.jspecify.annotations.Nullable;

/** {@link java.security.Security} of a place that has no security properties. */
public final class Security {
    private Security() {}

    /**
     * {@return nothing: no property is set}
     *
     * @param key a property
     */
    public static @Nullable String getProperty(String key) {
        return null;
    }
}
