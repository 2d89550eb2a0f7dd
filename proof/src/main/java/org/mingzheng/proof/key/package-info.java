/**
 * Private keys in files, for every program that reads one: PKCS#8 (RFC 5208, RFC 5958) and SEC 1 (RFC 5915), in PEM (RFC 7468)
 * or DER. The algorithm is demanded, never guessed. Start at {@link org.mingzheng.proof.key.PrivateKeyText}. Specified in
 * {@code docs/spec/suite.md}. Not for the browser.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.key;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
