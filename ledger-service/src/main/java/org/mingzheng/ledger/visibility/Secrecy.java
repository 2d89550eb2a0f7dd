package org.mingzheng.ledger.visibility;

import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.definition.Confidentiality;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;

/**
 * The confidentiality of types, the strictest of all their versions ({@code docs/spec/definition.md}). A type that nobody defined
 * is secret, and so are the records that guard unique numbers: their ids can be counted through.
 */
final class Secrecy {
    /** The contract's own records of proposals are everybody's business. */
    private static final String GOVERNANCE = "governance";

    private final Map<String, Confidentiality> types = new TreeMap<>();

    Secrecy(Definitions definitions) {
        types.put(GOVERNANCE, Confidentiality.PUBLIC);
        for (Definition definition : definitions.all()) {
            types.merge(
                    definition.type().name(),
                    definition.bounds().confidentiality(),
                    (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    Confidentiality of(String type) {
        return types.getOrDefault(type, Confidentiality.NONE);
    }
}
