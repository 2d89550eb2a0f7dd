/**
 * The sealed file: one small archive that holds all that is needed to verify a document offline
 * ({@code docs/spec/sealed-file.md}). Start at {@link org.mingzheng.proof.sealed.SealedFile#parse}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.sealed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
