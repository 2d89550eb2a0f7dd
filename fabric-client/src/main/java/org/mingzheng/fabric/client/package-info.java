/**
 * The ledger as one organisation's client uses it, through several peers' gateways. One rule for peers that lag behind, one for
 * lost answers ({@code docs/design/fabric-client.md}). Start at {@link org.mingzheng.fabric.client.FabricClient}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.fabric.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
