/**
 * Keys with which organisations and persons seal: their files, and their life on the ledger as records of the type
 * {@code key}. Start at {@link org.mingzheng.cli.keys.SealKey}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
