/**
 * The vocabulary of the contract ({@code docs/spec/contract.md}), shared by the contract and everybody who speaks with it or
 * reads its blocks: what it bears, what a log is to it, where its state is, and why it refuses.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
