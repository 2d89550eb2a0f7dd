/** What anybody looks for under {@code /.well-known/}: {@link org.mingzheng.ledger.wellknown.WellKnownController}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.wellknown;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
