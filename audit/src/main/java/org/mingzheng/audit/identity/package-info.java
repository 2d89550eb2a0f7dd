/** Who signed what is in a block, by certificates of the organisations' signing CAs. Start at {@link org.mingzheng.audit.identity.Identities}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
