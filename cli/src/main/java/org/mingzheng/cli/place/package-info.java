/**
 * Where everything of a ledger on this machine lies: the folder that {@code up} makes and the other commands read. Start at
 * {@link org.mingzheng.cli.place.Place}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.place;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
