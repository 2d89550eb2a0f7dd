@NullMarked
package org.mingzheng.ledger.limit;

import org.jspecify.annotations.NullMarked;
