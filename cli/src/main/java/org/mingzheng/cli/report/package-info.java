/**
 * What goes wrong, in Chinese or English, with which code it ends. Start at
 * {@link org.mingzheng.cli.report.Fault}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
