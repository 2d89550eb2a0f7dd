/**
 * The chaos bench: what a ledger on one machine does while its processes, files and disk are taken from it. {@link
 * org.mingzheng.it.chaos.judge} judges it.
 */
@NullMarked
package org.mingzheng.it.chaos;

import org.jspecify.annotations.NullMarked;
