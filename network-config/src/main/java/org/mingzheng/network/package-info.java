/**
 * The {@code network} command: starts, watches and stops a network on this machine. Start at
 * {@link org.mingzheng.network.NetworkCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
