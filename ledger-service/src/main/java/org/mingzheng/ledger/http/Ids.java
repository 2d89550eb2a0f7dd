package org.mingzheng.ledger.http;

import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Result;

/** Entries are named by their leaf hash, base64url. */
final class Ids {
    private Ids() {}

    static Bytes of(String text) {
        if (Bytes.ofBase64Url(text) instanceof Result.Accepted<Bytes>(Bytes id) && id.size() == Hash.SIZE) {
            return id;
        }
        throw new ProblemException(ProblemKind.NOT_FOUND, "an entry's id is its leaf hash, 43 characters of base64url");
    }
}
