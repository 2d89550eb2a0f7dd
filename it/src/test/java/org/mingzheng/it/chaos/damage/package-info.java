/** Files that are missing, damaged, cut or older, one by one. */
@NullMarked
package org.mingzheng.it.chaos.damage;

import org.jspecify.annotations.NullMarked;
