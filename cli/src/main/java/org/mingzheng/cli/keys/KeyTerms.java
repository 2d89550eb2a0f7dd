package org.mingzheng.cli.keys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a key is registered for.
 *
 * @param roles in which it may seal
 * @param holder {@code person} or {@code organisation}
 * @param name of the holder: a private field, of which the ledger holds a digest
 * @param life how long it is valid, from now on
 */
public record KeyTerms(List<String> roles, String holder, Optional<String> name, Duration life) {}
