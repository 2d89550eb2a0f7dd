/**
 * What an organisation's peer says: its blocks, as it delivers them, and its endorsed answers, organisation by organisation. Nothing
 * here is believed; whoever asks verifies. Start at {@link org.mingzheng.audit.peer.Peers}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.audit.peer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
