/** The ledger as Fabric's gateway client shows it, one {@link org.mingzheng.ledger.fabric.Client} an organisation. Knows the client rules: which failure means what. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.fabric;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
