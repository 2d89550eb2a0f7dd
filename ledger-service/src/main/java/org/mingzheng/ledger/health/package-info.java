/** Readiness and measurements: {@link org.mingzheng.ledger.health.Heads} watches the protocol, not the process. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
