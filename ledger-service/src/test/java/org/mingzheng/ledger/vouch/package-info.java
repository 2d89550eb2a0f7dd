@NullMarked
package org.mingzheng.ledger.vouch;

import org.jspecify.annotations.NullMarked;
