/** Tiles and entry bundles as the projection has them: {@link org.mingzheng.ledger.tile.TileReader}. Not trusted. */
@NullMarked
@CheckReturnValue
package org.mingzheng.ledger.tile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
