/**
 * What the ledger's own governance has agreed, as its blocks tell it: who takes part, which logs there are, who may write to them; and
 * the logs themselves. Start at {@link org.mingzheng.audit.registry.Governance}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.registry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
