/**
 * What the ledger's own governance has agreed, as its blocks tell it: who takes part, which logs there are, who may write to them; and
 * the logs themselves. Start at {@link org.mingzheng.cli.registry.Governance}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.registry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
