/**
 * A log as the contract keeps it: its registration and its tree. Start at {@link org.mingzheng.chaincode.log.LedgerLog}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
