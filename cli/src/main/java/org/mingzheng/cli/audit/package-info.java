/**
 * {@code mingzheng audit}: rebuilds the logs from one peer's blocks, compares with what the organisations endorse and with what the
 * service serves. Start at {@link org.mingzheng.cli.audit.AuditCommand}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
