/**
 * Stand-ins for the few classes that the browser's class library lacks. Only the compiler reads them, instead of the originals
 * that {@link org.mingzheng.verifier.shim.Shims} names.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.verifier.shim;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
