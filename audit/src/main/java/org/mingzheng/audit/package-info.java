/**
 * The auditor's engine: rebuilds a ledger's logs from one peer's blocks, and compares with what is endorsed and served. Needs no
 * database and trusts no service. Start at {@link org.mingzheng.audit.Audit}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
