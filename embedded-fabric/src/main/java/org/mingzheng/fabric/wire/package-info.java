/**
 * How bytes become messages and digests. Start at {@link org.mingzheng.fabric.wire.Messages}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
