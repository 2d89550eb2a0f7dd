/** One writer a log groups what waits into appends: {@link org.mingzheng.ledger.append.Writers}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.append;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
