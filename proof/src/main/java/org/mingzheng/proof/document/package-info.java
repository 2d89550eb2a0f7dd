/**
 * Documents, which are never on the ledger: only what identifies their bytes is, inside a private field. Start at
 * {@link org.mingzheng.proof.document.DocumentDigests}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
