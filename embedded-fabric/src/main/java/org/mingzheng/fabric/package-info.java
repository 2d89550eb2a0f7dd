/**
 * A Hyperledger Fabric network in one process: same protocol, same rules, no consensus among independent machines. Start at
 * {@link org.mingzheng.fabric.EmbeddedFabric}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
