package org.mingzheng.proof.definition.rule;

import java.util.Set;

/**
 * Which codes of a list an entry may have.
 *
 * @param codes none: the entry has none
 * @param required whether it must have one
 */
public record CodeRule(Set<String> codes, boolean required) {}
