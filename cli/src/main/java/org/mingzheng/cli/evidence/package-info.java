/**
 * Gathers from a service what a sealed file holds, and writes such files. Nothing gathered is believed here: it is judged when
 * the file is verified. Start at {@link org.mingzheng.cli.evidence.Evidence}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
