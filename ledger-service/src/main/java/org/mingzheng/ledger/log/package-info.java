/** The logs, their rows and what wakes whoever works on them: {@link org.mingzheng.ledger.log.Logs}, {@link org.mingzheng.ledger.log.ServedLogs}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
