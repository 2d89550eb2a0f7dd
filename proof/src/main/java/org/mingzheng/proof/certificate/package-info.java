/**
 * The X.509 certificates of peers and of the authorities that issue them, read strictly ({@code docs/spec/statement.md},
 * "Certificates"). Start at {@link org.mingzheng.proof.certificate.KnownCertificates}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
