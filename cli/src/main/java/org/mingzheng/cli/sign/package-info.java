/**
 * Persons' seals: an entry is drafted, sealed by each person on their own machine without any network, and submitted once. A draft
 * travels as a sealed file whose entry is not logged yet. Start at {@link org.mingzheng.cli.sign.SignCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.sign;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
