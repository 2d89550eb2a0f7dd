/**
 * Entries on their way to their seals: what a person says of an entry, the records that it continues or links to, and the draft
 * that circulates. Start at {@link org.mingzheng.cli.draft.Draft}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.draft;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
