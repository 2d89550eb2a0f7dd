/**
 * The ledger's own signed statements: answers of the contract functions {@code head} and {@code record}, endorsed by peers.
 * Start at {@link org.mingzheng.proof.statement.Statement}; {@code docs/spec/statement.md} has every rule.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.statement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
