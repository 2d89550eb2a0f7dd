/** What a service serves to anyone, as bytes. Start at {@link org.mingzheng.cli.served.Served}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.served;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
