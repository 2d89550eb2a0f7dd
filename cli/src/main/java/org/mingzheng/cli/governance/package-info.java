/**
 * Changes of the ledger's governance, proposed and approved as the organisations' administrators do it, and the transactions
 * they are made of. Start at {@link org.mingzheng.cli.governance.LogRegister}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.governance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
