/**
 * What a transaction must have changed, and what it did change: every value and every guard under every key, compared. Start at {@link
 * org.mingzheng.audit.effect.EffectCheck}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.effect;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
