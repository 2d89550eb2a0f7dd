/**
 * Three claims about a document, each proven, contradicted or unknown, with what it rests on ({@code docs/spec/verdict.md}).
 * Start at {@link org.mingzheng.proof.verdict.Verifier}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.verdict;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
