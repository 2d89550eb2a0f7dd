/**
 * Programs as processes of this machine: started detached, recorded, recognised again, and stopped. Start at
 * {@link org.mingzheng.network.process.Processes}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
