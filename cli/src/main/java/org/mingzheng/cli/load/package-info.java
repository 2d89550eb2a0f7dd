/**
 * Load on a service of this machine: many connections, each with its own thread, and how long each answer took. Start at {@link
 * org.mingzheng.cli.load.Load}.
 */
@NullMarked
package org.mingzheng.cli.load;

import org.jspecify.annotations.NullMarked;
