@NullMarked
package org.mingzheng.ledger.connection;

import org.jspecify.annotations.NullMarked;
