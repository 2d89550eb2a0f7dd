/** What {@code /v3/api-docs} says of the interface: {@link org.mingzheng.ledger.openapi.Operations} describes what the framework finds. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.openapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
