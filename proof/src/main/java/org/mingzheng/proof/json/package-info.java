/**
 * Strict JSON and its canonical form (RFC 8785), in the narrow profile of {@code docs/spec/json.md}: what is accepted means
 * the same to every reader. Start at {@link org.mingzheng.proof.json.Json#parse}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
