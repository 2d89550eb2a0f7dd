/**
 * What was seen of the ledger, compared with what it says now: {@link org.mingzheng.ledger.past.Past}. A ledger that has less, or
 * other, is not gone along with.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.past;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
