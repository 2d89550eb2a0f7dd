/**
 * The cryptographic suites: digests SHA-256 and SM3; signatures Ed25519, ECDSA P-256 and SM2. A closed choice. Verification
 * uses BouncyCastle's lightweight API, which also compiles for the browser.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
