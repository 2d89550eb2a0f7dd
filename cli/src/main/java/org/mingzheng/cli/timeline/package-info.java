/**
 * {@code mingzheng timeline}: one record from its beginning to today, as the blocks tell it. Start at {@link
 * org.mingzheng.cli.timeline.TimelineCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
