/**
 * The {@code ledger-service} as its clients see it ({@code docs/spec/openapi.json}). Start at
 * {@link org.mingzheng.cli.service.LedgerClient}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.cli.service;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
