/**
 * Blocks in files, as a peer exports them or keeps them: an audit needs no running network. Start at
 * {@link org.mingzheng.audit.blockfile.BlockFiles}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.blockfile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
