/** Who may learn of which record, by its log and by the confidentiality of its type: {@link org.mingzheng.ledger.visibility.Visibility}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.visibility;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
