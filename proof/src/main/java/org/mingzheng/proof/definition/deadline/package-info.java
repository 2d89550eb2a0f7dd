/**
 * Deadlines: when something should have followed, by days, months or working days of a calendar
 * ({@code docs/spec/definition.md} §Deadlines). A miss is a report, never a change. Start at
 * {@link org.mingzheng.proof.definition.deadline.Deadline}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.definition.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
