/**
 * What the ledger knows of a record, and how a peer answers it ({@code docs/spec/statement.md}). Start at
 * {@link org.mingzheng.proof.record.RecordAnswer#parse}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.record;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
