/**
 * Runs the vectors of {@code docs/spec/vectors} through this implementation, on the JVM, in the browser and from the command
 * line. Start at {@link org.mingzheng.proof.conformance.Conformance}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.conformance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
