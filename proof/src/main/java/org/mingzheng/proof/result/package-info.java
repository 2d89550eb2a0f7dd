/**
 * How verification answers: a value, or a reason from one closed list. Start at {@link org.mingzheng.proof.result.Result}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.result;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
