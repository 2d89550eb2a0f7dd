/**
 * The trust policies of whoever uses this program: shown, pinned, found again. Start at
 * {@link org.mingzheng.cli.trust.TrustOptions}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.trust;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
