/**
 * Records: what the state holds of each, and the one place where the rules of entry types enter,
 * {@link org.mingzheng.chaincode.record.TypeRules}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.record;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
