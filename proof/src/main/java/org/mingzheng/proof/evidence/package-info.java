/**
 * All evidence of a sealed file, judged together under a trust policy: who vouches for what, which statement is the newest, what
 * cannot be true together, and what does not stand ({@code docs/spec/verdict.md}). Start at
 * {@link org.mingzheng.proof.evidence.Evidence}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.evidence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
