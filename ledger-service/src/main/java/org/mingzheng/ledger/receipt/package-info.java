/** Tiles, entries and receipts as they are given out: {@link org.mingzheng.ledger.receipt.Receipts}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.receipt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
