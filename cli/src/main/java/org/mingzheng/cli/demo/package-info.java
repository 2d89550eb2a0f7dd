/**
 * {@code mingzheng demo}: the whole story of a document, told on this machine with real files, and checked as it is told. Start
 * at {@link org.mingzheng.cli.demo.DemoCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
