/**
 * What a record's statement says of an entry of the record at an instant, beside the record's state ({@code docs/spec/verdict.md}
 * §status). Start at {@link org.mingzheng.proof.status.Succession}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.status;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
