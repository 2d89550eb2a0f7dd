/**
 * What runs a network: the programs of one kind, and how they become a network. Start at
 * {@link org.mingzheng.network.engine.Engine}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
