/**
 * Judges entries by the definitions of their types: the same answer in the contract, in the services' early checks, in the audit and
 * in the verifier ({@code docs/spec/definition.md} §Judgement). Start at {@link org.mingzheng.proof.judgement.Judgement}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.judgement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
