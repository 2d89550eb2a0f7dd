package org.mingzheng.proof.definition;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.entry.EntryType;

/**
 * Which definition it is.
 *
 * @param type and version
 * @param digest SHA-256 of the definition's exact bytes, which entries name
 * @param names of the type
 * @param inForce when an entry must take effect to be judged by this version
 */
public record Identity(EntryType type, Bytes digest, Names names, Span inForce) {}
