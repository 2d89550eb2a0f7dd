package org.mingzheng.proof.judgement;

import java.util.Set;
import org.mingzheng.proof.log.Origin;

/**
 * What the organisations have agreed about the log that takes an entry, as far as it matters to the entry.
 *
 * @param channel the Fabric channel
 * @param origin of the log
 * @param owner MSP id of the log's owner
 * @param types names of the entry types that the log takes
 * @param roles in which the log's owner may bind other organisations' records
 */
public record LogTerms(String channel, Origin origin, String owner, Set<String> types, Set<String> roles) {
    /** Copies the sets. */
    public LogTerms {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
    }
}
