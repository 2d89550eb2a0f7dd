package org.mingzheng.proof.definition.rule;

import org.mingzheng.proof.definition.vocabulary.TextPattern;

/**
 * How the records of an issuer are numbered.
 *
 * @param field the public field that holds the number; its pattern has a serial
 * @param pattern of that field
 * @param yearsBack how many years before that of the entry's effect the number's year may be
 * @param gapFree whether a series should have no gaps: a report, never a refusal
 */
public record NumberRule(String field, TextPattern pattern, int yearsBack, boolean gapFree) {}
