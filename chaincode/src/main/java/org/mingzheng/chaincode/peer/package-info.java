/**
 * The state in batches: one round trip to the peer for many keys, which Fabric peers from 3.1 on offer and the shim does not
 * use. Start at {@link org.mingzheng.chaincode.peer.PeerConnection}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.peer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
