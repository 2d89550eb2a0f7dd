/**
 * What every command says to the person who runs it, in Chinese or English, and with which code it ends. Start at
 * {@link org.mingzheng.cli.report.Texts}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
