/** When a log is well. */
@NullMarked
package org.mingzheng.ledger.health;

import org.jspecify.annotations.NullMarked;
