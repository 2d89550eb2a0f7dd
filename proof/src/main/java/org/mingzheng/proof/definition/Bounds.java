package org.mingzheng.proof.definition;

import java.util.Optional;

/**
 * What holds for all records of the type.
 *
 * @param confidentiality who may learn of them
 * @param digestIds whether a record's id must be a digest, 43 characters of base64url
 * @param maxStatementAge in seconds; what an older statement says of a record's standing is not known to hold still
 * @param maxBackdating in seconds: how long before the transaction an entry may take effect without a supervisor's seal
 * @param validity during which a record's good standing holds, if that is bounded
 */
public record Bounds(
        Confidentiality confidentiality,
        boolean digestIds,
        long maxStatementAge,
        long maxBackdating,
        Optional<Validity> validity) {}
