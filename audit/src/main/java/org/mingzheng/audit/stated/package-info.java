/**
 * Compares what one peer's blocks lead to with what the organisations' peers sign when they are asked: the head of every log, the state
 * of every record. Start at {@link org.mingzheng.audit.stated.HeadCheck} and {@link org.mingzheng.audit.stated.RecordsCheck}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.stated;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
