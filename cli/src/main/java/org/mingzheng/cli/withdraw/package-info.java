/**
 * {@code mingzheng withdraw}: an issuer ends what it sealed. Start at {@link org.mingzheng.cli.withdraw.Withdrawal}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.withdraw;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
