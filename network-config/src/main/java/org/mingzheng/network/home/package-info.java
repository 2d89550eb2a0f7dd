/**
 * Where this program and its user have their files. Never the working folder: what lies there came from anybody. Start at
 * {@link org.mingzheng.network.home.Home}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.home;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
