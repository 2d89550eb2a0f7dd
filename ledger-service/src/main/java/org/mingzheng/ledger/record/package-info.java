/** What is known of records, and statements about them: {@link org.mingzheng.ledger.record.Records}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.record;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
