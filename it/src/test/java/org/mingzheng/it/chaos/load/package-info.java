/** Clients that keep sending, and what they were promised. */
@NullMarked
package org.mingzheng.it.chaos.load;

import org.jspecify.annotations.NullMarked;
