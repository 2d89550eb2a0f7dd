package org.mingzheng.proof.status;

import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.RecordId;

/**
 * A record on whose standing another one's rests.
 *
 * @param record its name
 * @param definition of its type, if it is known
 * @param stated what the ledger said of it, if anybody who counts vouches for it
 */
public record Base(RecordId record, Optional<Definition> definition, Optional<Stated> stated) {}
