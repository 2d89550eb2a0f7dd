/** Whoever judges, and shares no code with what it judges: the JDK, and docs/spec. */
@NullMarked
package org.mingzheng.it.chaos.judge;

import org.jspecify.annotations.NullMarked;
