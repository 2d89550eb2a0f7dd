/** What a reading of the ledger finds wrong, or could not check, each with its evidence. Start at {@link org.mingzheng.audit.finding.Findings}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.finding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
