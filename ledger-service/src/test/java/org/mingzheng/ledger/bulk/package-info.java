/** Streams of commitments. */
@NullMarked
package org.mingzheng.ledger.bulk;

import org.jspecify.annotations.NullMarked;
