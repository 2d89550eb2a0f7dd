/**
 * Reading blocks: streams and queries. Start at {@link org.mingzheng.fabric.deliver.DeliverService}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.deliver;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
