package org.mingzheng.network.definition;

import java.util.Locale;

/** What runs the network. Services cannot tell the kinds apart: only endpoints and certificates differ. */
public enum Kind {
    /** One process that plays every organisation: for trying, developing and testing; its certificates say so. */
    EMBEDDED,
    /** The Hyperledger Fabric programs as plain processes on this machine. */
    NATIVE;

    /** {@return the name in files and on the command line} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
