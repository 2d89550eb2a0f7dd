/** Tokens, rights and rates. */
@NullMarked
package org.mingzheng.ledger.access;

import org.jspecify.annotations.NullMarked;
