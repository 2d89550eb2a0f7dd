/** How the network's command says what went wrong. Start at {@link org.mingzheng.network.fault.NetworkFault}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
