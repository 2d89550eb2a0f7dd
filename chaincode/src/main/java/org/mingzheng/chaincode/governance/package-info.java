/**
 * Governance ({@code docs/spec/governance.md}): founding the network's ledger, proposing and approving changes. The functions are
 * {@link org.mingzheng.chaincode.governance.Bootstrap}, {@link org.mingzheng.chaincode.governance.Propose},
 * {@link org.mingzheng.chaincode.governance.Approve} and {@link org.mingzheng.chaincode.governance.Withdraw}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.chaincode.governance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
