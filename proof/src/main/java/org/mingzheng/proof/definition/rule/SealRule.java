package org.mingzheng.proof.definition.rule;

import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.entry.Vote;

/**
 * Some of the seals on an entry: those of certain roles.
 *
 * @param roles in which they are made; no other rule of the event has one of them
 * @param least how many at least, of different keys
 * @param most how many at most
 * @param votes which may be given
 * @param holder {@code person} or {@code organisation}, if it matters
 * @param owner of the keys' records
 * @param self whether the key is the one that the entry itself registers
 * @param quorum of a tribunal, if the seals are its members'
 */
public record SealRule(
        Set<String> roles,
        int least,
        int most,
        Set<Vote> votes,
        Optional<String> holder,
        Whose owner,
        boolean self,
        Optional<Quorum> quorum) {}
