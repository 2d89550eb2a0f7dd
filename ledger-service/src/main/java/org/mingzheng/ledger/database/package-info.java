/** PostgreSQL: {@link org.mingzheng.ledger.database.DatabaseAddress}, a server beside the service, locks, and rows in bulk. What it holds is not trusted; all but entries that are not yet logged can be restored from the ledger. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
