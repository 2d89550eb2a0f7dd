/**
 * The network's keys and certificates: a signing authority and a TLS authority per organisation, and what they sign. Start at
 * {@link org.mingzheng.network.certificate.Certificates}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
