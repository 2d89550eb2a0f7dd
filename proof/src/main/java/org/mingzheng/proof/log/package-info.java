/**
 * The transparency log: RFC 6962 hashing, the frontier that a log keeps, proofs, C2SP tiles, checkpoints and receipts. A
 * log's writer starts at {@link org.mingzheng.proof.log.Frontier}. The byte formats are in {@code docs/spec}: {@code log.md},
 * {@code checkpoint.md} and {@code receipt.md}.
 */
@NullMarked
@CheckReturnValue
package org.mingzheng.proof.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
