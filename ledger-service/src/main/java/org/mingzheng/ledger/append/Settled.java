package org.mingzheng.ledger.append;

/** How an append ended. */
enum Settled {
    /** It is in the log. */
    LOGGED,
    /** It is not, and never will be: something else came first, or peers found it invalid. */
    INVALID
}
