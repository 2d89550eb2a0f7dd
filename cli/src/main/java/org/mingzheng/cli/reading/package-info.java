/** Reads a whole ledger for one question, and says what that reading rests on. Start at {@link org.mingzheng.cli.reading.ReadingOptions}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
