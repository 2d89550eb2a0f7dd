/**
 * The words of an entry type, and what a value may be: states, fields and codes with their names in Chinese and English
 * ({@code docs/spec/definition.md} §Vocabulary). Start at {@link org.mingzheng.proof.definition.vocabulary.Vocabulary}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.definition.vocabulary;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
