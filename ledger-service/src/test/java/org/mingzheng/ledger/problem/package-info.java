/** Problems and their texts. */
@NullMarked
package org.mingzheng.ledger.problem;

import org.jspecify.annotations.NullMarked;
