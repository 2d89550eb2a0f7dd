/**
 * Whether the ledger answers, asked through Fabric's gateway as any client asks it. Start at
 * {@link org.mingzheng.network.ledger.Readiness}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
