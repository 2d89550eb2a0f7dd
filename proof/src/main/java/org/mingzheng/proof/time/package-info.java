/** Instants as the formats write them. Start at {@link org.mingzheng.proof.time.UtcTime}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
