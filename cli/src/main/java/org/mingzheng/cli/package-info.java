/** The {@code mingzheng} command. Start at {@link org.mingzheng.cli.Mingzheng}; each subcommand is one class. */
@NullMarked
package org.mingzheng.cli;

import org.jspecify.annotations.NullMarked;
