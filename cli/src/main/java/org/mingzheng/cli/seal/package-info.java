/**
 * {@code mingzheng seal}: from files to sealed files, by the thousand. Start at {@link org.mingzheng.cli.seal.Sealing}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.seal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
