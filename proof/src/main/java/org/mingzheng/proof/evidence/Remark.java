package org.mingzheng.proof.evidence;

import java.util.Optional;
import org.mingzheng.proof.result.Rejection;

/**
 * Something in a file that does not stand.
 *
 * @param member of the file, for example {@code statements/007.note}
 * @param party whose line it is, for example {@code evidence/NotaryMSP}, or a log's origin; nothing, if it is about the whole
 *     member
 * @param rejection why it does not stand
 */
public record Remark(String member, Optional<String> party, Rejection rejection) {}
