/**
 * Statements: answers that write nothing and that organisations endorse one by one. Start at
 * {@link org.mingzheng.chaincode.statement.Head} and {@link org.mingzheng.chaincode.statement.RecordStatement}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.statement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
