@NullMarked
package org.mingzheng.ledger.settings;

import org.jspecify.annotations.NullMarked;
