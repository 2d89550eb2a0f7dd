/**
 * An organisation at work with its ledger: which service, with which right, which seal. Start at
 * {@link org.mingzheng.cli.session.SessionOptions}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
