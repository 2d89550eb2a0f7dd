/**
 * Deciding which transactions of a block are valid. Start at {@link org.mingzheng.fabric.commit.Committer}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.commit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
