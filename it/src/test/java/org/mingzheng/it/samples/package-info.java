/**
 * Makes the documents of {@code docs/samples}: fictional, each marked as a sample, the same bytes each time. Start at {@link
 * org.mingzheng.it.samples.Samples}.
 */
@NullMarked
package org.mingzheng.it.samples;

import org.jspecify.annotations.NullMarked;
