/** Who signed what is in a block, by certificates of the organisations' signing CAs. Start at {@link org.mingzheng.cli.identity.Identities}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
