/** The ledger as Fabric's gateway client shows it, one {@link org.mingzheng.fabric.client.FabricClient} per organisation. Knows the client rules: which failure means what. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
