/** The ledger on one machine that is maltreated: its commands, its processes, what they hold, under which conditions they run. */
@NullMarked
package org.mingzheng.it.chaos.machine;

import org.jspecify.annotations.NullMarked;
