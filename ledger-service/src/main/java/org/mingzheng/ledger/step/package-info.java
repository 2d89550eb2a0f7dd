/** The instants at which something becomes durable or leaves the process: {@link org.mingzheng.ledger.step.Steps}, where tests let things fail. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.step;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
