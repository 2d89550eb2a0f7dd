/**
 * A network of Hyperledger Fabric's own programs on this machine: their configuration, the channel, the contract's package and
 * its approval. Start at {@link org.mingzheng.network.fabric.NativeEngine}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
