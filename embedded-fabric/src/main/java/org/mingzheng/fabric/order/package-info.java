/**
 * Cutting, chaining and signing blocks. Start at {@link org.mingzheng.fabric.order.Orderer}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
