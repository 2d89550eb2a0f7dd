/** The rows that follow from the blocks: {@link org.mingzheng.ledger.projection.Projection}. Not trusted; can be dropped and made again. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.projection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
