/** Logs that are served. */
@NullMarked
package org.mingzheng.ledger.log;

import org.jspecify.annotations.NullMarked;
