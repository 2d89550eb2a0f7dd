package org.mingzheng.network.definition;

import java.util.Locale;

/** Who puts transactions into blocks. */
public enum Ordering {
    /** Every organisation's orderer; blocks carry a quorum of their signatures, so no organisation orders alone. */
    SMARTBFT,
    /** The first organisation's orderer alone: faster, and ordering by one party. */
    RAFT;

    /** {@return the name in files and on the command line} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
