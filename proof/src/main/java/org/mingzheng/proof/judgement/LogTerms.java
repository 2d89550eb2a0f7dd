package org.mingzheng.proof.judgement;

import java.util.Set;
import org.mingzheng.proof.contract.LogRegistration;
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

    /**
     * {@return the terms of a registered log}
     *
     * @param channel the Fabric channel
     * @param log as it is registered
     */
    public static LogTerms of(String channel, LogRegistration log) {
        return new LogTerms(
                channel,
                log.origin(),
                log.owner(),
                Set.copyOf(log.terms().types()),
                Set.copyOf(log.terms().roles()));
    }
}
