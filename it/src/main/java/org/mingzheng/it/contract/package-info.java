/**
 * A contract with a function for everything that a test of a Fabric network needs. Start at
 * {@link org.mingzheng.it.contract.GenericContract}.
 */
@NullMarked
package org.mingzheng.it.contract;

import org.jspecify.annotations.NullMarked;
