/**
 * Signed notes (<a href="https://c2sp.org/signed-note">c2sp.org/signed-note</a>): text with signature lines under it, and the
 * keys that verify them. Start at {@link org.mingzheng.proof.note.Note}. Specified in {@code docs/spec/note.md}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.note;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
