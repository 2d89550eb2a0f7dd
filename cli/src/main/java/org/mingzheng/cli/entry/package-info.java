/**
 * Entries in the making: definitions of the types that this version knows, and what every new entry needs. Start at
 * {@link org.mingzheng.cli.entry.Drafting}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.entry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
