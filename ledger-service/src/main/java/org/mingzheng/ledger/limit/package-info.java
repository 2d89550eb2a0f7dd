/** What one caller may take of what is everybody's: {@link org.mingzheng.ledger.limit.ByteBudget}, {@link org.mingzheng.ledger.limit.Shares}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.limit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
