/** One record from its beginning to today, for whoever audits it: {@link org.mingzheng.ledger.timeline.TimelineController}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
