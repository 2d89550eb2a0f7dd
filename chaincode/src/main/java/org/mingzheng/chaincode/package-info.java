/**
 * The contract of the ledger ({@code docs/spec/contract.md}). Fabric calls {@link org.mingzheng.chaincode.Ledger}; as a service
 * it is started by {@link org.mingzheng.chaincode.ContractServer}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
