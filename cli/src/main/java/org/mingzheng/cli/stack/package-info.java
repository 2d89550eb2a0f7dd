/**
 * Everything of a ledger on this machine, started and stopped as one: network, logs, service, seals. Start at
 * {@link org.mingzheng.cli.stack.Stack}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.stack;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
