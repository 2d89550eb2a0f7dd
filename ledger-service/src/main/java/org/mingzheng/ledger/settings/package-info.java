/** The one configuration record, {@link org.mingzheng.ledger.settings.LedgerSettings}; a wrong value fails at start. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
