/**
 * {@code mingzheng report}: what a supervisor looks for, from the blocks: gaps and duplicates in series of numbers, missed deadlines,
 * entries recorded late, acts that relied on what was later found not to hold. Facts, no judgements. Start at {@link
 * org.mingzheng.cli.review.ReportCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
