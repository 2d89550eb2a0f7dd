package org.mingzheng.ledger.append;

import java.util.concurrent.CompletableFuture;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Commitments to be appended, as one batch.
 *
 * @param batch its id, chosen so that the same commitments of the same upload have the same one
 * @param descriptor canonical JSON ({@code docs/spec/contract.md})
 * @param commitments 32 bytes each, at most 50,000
 * @param outcome the index of the descriptor's leaf; fails with {@link BulkRefusedException}
 */
public record BulkAppend(String batch, Bytes descriptor, Bytes commitments, CompletableFuture<Long> outcome) {}
