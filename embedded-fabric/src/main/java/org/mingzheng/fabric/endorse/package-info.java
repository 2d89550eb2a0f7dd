/**
 * Executing the contract and vouching for the outcome. Start at {@link org.mingzheng.fabric.endorse.Endorser}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.endorse;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
