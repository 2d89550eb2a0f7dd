/**
 * The genesis: members, what they are called, which names are theirs, and the policy under which all of them must endorse. Start
 * at {@link org.mingzheng.chaincode.genesis.Genesis}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.genesis;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
