package org.mingzheng.cli.registry;

import java.util.Optional;
import org.mingzheng.cli.effect.Effects;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;

/**
 * A call in its place.
 *
 * @param call of a governance function
 * @param entry that it says it wrote
 * @param record that the entry is about
 * @param previous entry of that record
 * @param effects takes what follows from the call
 * @param at where it is
 */
public record Act(Invocation call, Bytes entry, String record, Optional<Hash> previous, Effects effects, Evidence at) {
    /** Adds a value that governance writes: it is guarded from then on. */
    void put(String key, Bytes value) {
        effects.write(key, value);
        effects.guard(key);
    }
}
