/**
 * Whose endorsements are enough. Start at {@link org.mingzheng.fabric.policy.Policy}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
