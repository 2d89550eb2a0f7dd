/**
 * What Fabric writes, in the one encoding that is read here: a peer's answer ({@code docs/spec/statement.md}, "The endorsement
 * line") and a key's policy. Start at {@link org.mingzheng.proof.fabric.PeerAnswer}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
