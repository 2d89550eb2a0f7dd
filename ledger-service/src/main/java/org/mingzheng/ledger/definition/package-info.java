/** The definitions that the service is shipped with: {@link org.mingzheng.ledger.definition.EntryTypes}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.definition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
