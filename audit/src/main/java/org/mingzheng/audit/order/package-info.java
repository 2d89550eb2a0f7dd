/**
 * Who ordered a block, and whether the channel's configuration in force takes that for enough. Start at
 * {@link org.mingzheng.audit.order.OrderCheck}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
