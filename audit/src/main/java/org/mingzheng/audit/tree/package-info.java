/** A log's tree as a reader of blocks keeps it, in an eighth of a byte for each leaf. Start at {@link org.mingzheng.audit.tree.Tree}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.tree;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
