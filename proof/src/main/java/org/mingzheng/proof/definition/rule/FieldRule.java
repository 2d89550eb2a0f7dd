package org.mingzheng.proof.definition.rule;

import java.util.Set;

/**
 * Which fields an entry has.
 *
 * @param required must be there
 * @param allowed may be there
 */
public record FieldRule(Set<String> required, Set<String> allowed) {}
