/** Entries are stored before anybody is told that they are: {@link org.mingzheng.ledger.accept.Acceptance}, where many requests share one commit. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.accept;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
