/**
 * One peer's gateway as Fabric's gateway client shows it: who asks, where, for how long, and which failure means what. Start at
 * {@link org.mingzheng.fabric.peer.PeerGateway}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.peer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
