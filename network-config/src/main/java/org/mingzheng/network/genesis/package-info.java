/**
 * What the contract is told at its birth: {@code governance.json} (docs/spec/governance.md), written from the definition. Start
 * at {@link org.mingzheng.network.genesis.Genesis}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.genesis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
