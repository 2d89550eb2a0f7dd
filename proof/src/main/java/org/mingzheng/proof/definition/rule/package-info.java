/**
 * The rules of an entry type, as data: what may happen to a record, who may say so, under whose seals, with which links and
 * fields ({@code docs/spec/definition.md} §Events). Start at {@link org.mingzheng.proof.definition.rule.EventRule}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.definition.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
