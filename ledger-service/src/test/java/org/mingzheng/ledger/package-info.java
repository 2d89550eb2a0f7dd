/** The service against a whole network. */
@NullMarked
package org.mingzheng.ledger;

import org.jspecify.annotations.NullMarked;
