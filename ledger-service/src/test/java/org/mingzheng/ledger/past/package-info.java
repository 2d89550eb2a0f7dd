@NullMarked
package org.mingzheng.ledger.past;

import org.jspecify.annotations.NullMarked;
