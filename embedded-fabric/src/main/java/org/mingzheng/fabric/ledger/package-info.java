/**
 * Blocks on disk and the state they make. Start at {@link org.mingzheng.fabric.ledger.Ledger}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
