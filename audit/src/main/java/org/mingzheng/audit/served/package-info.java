/** What a service serves to anyone, as bytes. Start at {@link org.mingzheng.audit.served.Served}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.served;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
