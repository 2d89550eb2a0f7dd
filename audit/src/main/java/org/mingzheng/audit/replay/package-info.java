/**
 * Rebuilds every log, all governance and all records from the blocks of one peer, with no database, and judges each step by the rules
 * that the contract goes by. Start at {@link org.mingzheng.audit.replay.Replay}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.replay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
