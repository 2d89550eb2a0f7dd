/** Whether a person sits at a terminal, who can be asked or shown progress. Start at {@link org.mingzheng.cli.terminal.Terminal}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.terminal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
