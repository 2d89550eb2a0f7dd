/** The ledger service: HTTP front of the ledger. Start at {@link org.mingzheng.ledger.LedgerService}. */
@NullMarked
package org.mingzheng.ledger;

import org.jspecify.annotations.NullMarked;
