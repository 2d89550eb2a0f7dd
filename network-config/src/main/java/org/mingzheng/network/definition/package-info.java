/**
 * The network's one definition, {@code network.yaml}: read strictly, and written back resolved. Start at
 * {@link org.mingzheng.network.definition.NetworkDefinition}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.network.definition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
