@NullMarked
package org.mingzheng.ledger.wellknown;

import org.jspecify.annotations.NullMarked;
