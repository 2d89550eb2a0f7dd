/**
 * {@code mingzheng verify}: judges files offline and says what each claim rests on. Start at
 * {@link org.mingzheng.cli.verify.VerifyCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
