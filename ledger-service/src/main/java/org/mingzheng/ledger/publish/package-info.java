/** Signed checkpoints with their endorsement lines: {@link org.mingzheng.ledger.publish.Publishers}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.publish;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
