/**
 * {@code mingzheng audit}: what to audit, and the report in words. Start at {@link org.mingzheng.cli.audit.AuditCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
