@NullMarked
package org.mingzheng.ledger.http;

import org.jspecify.annotations.NullMarked;
