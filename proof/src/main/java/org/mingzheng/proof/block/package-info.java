/**
 * Blocks of a Fabric channel, read from bytes that nobody vouches for, and what their transactions append to logs. Start at
 * {@link org.mingzheng.proof.block.Block#parse} and {@link org.mingzheng.proof.block.Appended#by}; {@code docs/spec/block.md}
 * has every rule.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.block;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
