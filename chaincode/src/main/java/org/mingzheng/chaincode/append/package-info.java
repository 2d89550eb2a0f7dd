/**
 * Appending: {@link org.mingzheng.chaincode.append.AppendEntries} to record logs, {@link org.mingzheng.chaincode.append.AppendBulk}
 * to bulk logs.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.append;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
