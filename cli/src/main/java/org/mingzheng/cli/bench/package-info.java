/** {@code mingzheng bench}: measures on this machine, prints a table and writes it as JSON. Start at {@link org.mingzheng.cli.bench.BenchCommand}. */
@NullMarked
package org.mingzheng.cli.bench;

import org.jspecify.annotations.NullMarked;
