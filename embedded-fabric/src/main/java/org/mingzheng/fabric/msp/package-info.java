/**
 * Who may speak: organisations' certificates, identities, signatures. Start at {@link org.mingzheng.fabric.msp.Members}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.msp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
