@NullMarked
package org.mingzheng.ledger.visibility;

import org.jspecify.annotations.NullMarked;
