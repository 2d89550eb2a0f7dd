/** What one connection may take of time and place, whoever holds it: {@link org.mingzheng.ledger.connection.BoundedProtocol}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.connection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
