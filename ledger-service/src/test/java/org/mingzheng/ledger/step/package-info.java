@NullMarked
package org.mingzheng.ledger.step;

import org.jspecify.annotations.NullMarked;
