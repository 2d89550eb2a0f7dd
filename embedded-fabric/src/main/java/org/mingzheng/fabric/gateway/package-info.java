/**
 * The protocol that applications speak. Start at {@link org.mingzheng.fabric.gateway.GatewayService}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
