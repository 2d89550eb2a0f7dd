/** Commitments by the million: {@link org.mingzheng.ledger.bulk.Uploads} brings a stream of them into a bulk log, batch by batch, once. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.bulk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
