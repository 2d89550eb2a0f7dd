package org.mingzheng.cli.seal;

import java.util.Map;
import java.util.Optional;

/**
 * What every file of a run is sealed as.
 *
 * @param type the name of an entry type
 * @param number of the document, for one file alone
 * @param open public fields by name
 * @param hidden private fields by name: the ledger gets salted digests
 */
public record SealTerms(String type, Optional<String> number, Map<String, String> open, Map<String, String> hidden) {
    /** What is sealed if nobody says. */
    public static final String DOCUMENT = "document";

    /** {@return documents without any field} */
    public static SealTerms plain() {
        return new SealTerms(DOCUMENT, Optional.empty(), Map.of(), Map.of());
    }
}
