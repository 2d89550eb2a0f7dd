/** The verifier as the browser runs it. Start at {@link org.mingzheng.verifier.BrowserVerifier}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.verifier;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
