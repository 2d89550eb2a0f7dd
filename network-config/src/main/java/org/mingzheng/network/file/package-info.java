/** Files that appear whole or not at all. Start at {@link org.mingzheng.network.file.WholeFile}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.file;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
