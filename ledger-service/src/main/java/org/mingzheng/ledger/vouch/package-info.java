/** Verified endorsement lines of the organisations' peers, under checkpoints and stated records alike: {@link org.mingzheng.ledger.vouch.PeerLines}. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.vouch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
