/**
 * Records, as the batch at hand finds and leaves them, and the entry types by which the contract judges. Start at
 * {@link org.mingzheng.chaincode.record.Records}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.record;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
