/** What went wrong, for whoever asked (RFC 9457): {@link org.mingzheng.ledger.problem.ProblemException}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
