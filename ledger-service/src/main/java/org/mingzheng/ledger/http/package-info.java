/** The HTTP front; {@code docs/spec/openapi.json} describes it. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
