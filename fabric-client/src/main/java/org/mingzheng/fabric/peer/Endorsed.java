package org.mingzheng.fabric.peer;

import org.mingzheng.proof.bytes.Bytes;

/**
 * A call that as many peers endorsed as were asked for. Nothing has happened yet.
 *
 * @param transaction its id
 * @param envelope signed by the client: sent once more, it is the same transaction
 * @param answer what the function returned
 * @param line the first endorsement, as it stands under a note ({@code docs/spec/statement.md}); not verified
 */
public record Endorsed(String transaction, Bytes envelope, Bytes answer, Bytes line) {}
