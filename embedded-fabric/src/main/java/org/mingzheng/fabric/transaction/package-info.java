/**
 * Proposals and endorsed transactions, unpacked and checked as far as no state is needed. Start at
 * {@link org.mingzheng.fabric.transaction.Proposal} and {@link org.mingzheng.fabric.transaction.Transaction}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.transaction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
