/**
 * Bearer tokens of a ledger on this machine: minted with a key of its own, which a service in production refuses. Start at
 * {@link org.mingzheng.cli.token.DemoTokens}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.token;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
