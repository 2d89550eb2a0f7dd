/**
 * Entry types as versioned data ({@code docs/spec/definition.md}): who may do what to a record of a type, under whose seals.
 * Start at {@link org.mingzheng.proof.definition.Definitions}; {@code org.mingzheng.proof.judgement} judges entries by them.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.definition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
