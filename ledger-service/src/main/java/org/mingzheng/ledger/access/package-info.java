/** Who may do what: {@link org.mingzheng.ledger.access.Caller}; and how often. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
