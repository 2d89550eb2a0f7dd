/**
 * A peer's answer as Fabric writes it, in the one encoding that is read here ({@code docs/spec/statement.md}, "The endorsement
 * line"). Start at {@link org.mingzheng.proof.fabric.PeerAnswer}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
