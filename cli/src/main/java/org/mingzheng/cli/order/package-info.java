/**
 * Who ordered a block, and whether the channel's configuration in force takes that for enough. Start at
 * {@link org.mingzheng.cli.order.OrderCheck}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
