/** Text of strangers on its way to people. Start at {@link org.mingzheng.proof.text.PlainText}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
