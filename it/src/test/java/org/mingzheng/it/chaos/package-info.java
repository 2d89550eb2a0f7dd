/**
 * The chaos bench: what a ledger on one machine does while its processes, files and disk are taken from it. {@link
 * org.mingzheng.it.chaos.Reader}, {@link org.mingzheng.it.chaos.Tree} and {@link org.mingzheng.it.chaos.Witness} judge, and share no
 * code with what they judge: the JDK, and docs/spec.
 */
@NullMarked
package org.mingzheng.it.chaos;

import org.jspecify.annotations.NullMarked;
