/** Bytes as values, with their text forms. Start at {@link org.mingzheng.proof.bytes.Bytes}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.bytes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
