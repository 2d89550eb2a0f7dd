/**
 * What is logged: entries, the seals on them, and the disclosures that open their private fields ({@code docs/spec/entry.md},
 * {@code seal.md}, {@code disclosure.md}). Start at {@link org.mingzheng.proof.entry.Entry#parse}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.entry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
