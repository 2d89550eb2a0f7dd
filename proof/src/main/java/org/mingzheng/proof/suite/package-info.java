/**
 * The cryptographic suites, a closed choice: digests SHA-256 and SM3; signatures Ed25519, ECDSA P-256 and SM2. Verification
 * uses BouncyCastle's lightweight API, which also compiles for the browser. Start at
 * {@link org.mingzheng.proof.suite.PublicKey}. Specified in {@code docs/spec/suite.md}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
