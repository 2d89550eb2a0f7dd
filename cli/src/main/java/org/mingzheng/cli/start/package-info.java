/**
 * Before a command and after it: whether the arguments are what was typed, and what is told if it fails. Start at
 * {@link org.mingzheng.cli.start.Arguments}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.start;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
