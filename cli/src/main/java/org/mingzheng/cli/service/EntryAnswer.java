package org.mingzheng.cli.service;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;

/**
 * What the service says of one entry that it was given.
 *
 * @param id its leaf hash
 * @param receipt what became of it; never {@link ReceiptAnswer.Unknown}
 * @param statement the stated record after it, as a note, if it was asked for and is there already
 */
public record EntryAnswer(Hash id, ReceiptAnswer receipt, Optional<Bytes> statement) {}
