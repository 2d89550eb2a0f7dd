/**
 * One invocation of the contract: its arguments, its submitter, the state it reads and writes, and how it is refused. Start at
 * {@link org.mingzheng.chaincode.transaction.Transaction}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.transaction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
