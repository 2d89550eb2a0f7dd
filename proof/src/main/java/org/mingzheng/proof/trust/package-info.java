/**
 * Whom a verifier believes, and for what ({@code docs/spec/trust-policy.md}). Start at
 * {@link org.mingzheng.proof.trust.TrustPolicy}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.trust;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
