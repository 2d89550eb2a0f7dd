/**
 * What the network's command tells the person who runs it: what was done, and what went wrong. Start at
 * {@link org.mingzheng.network.report.Steps}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
