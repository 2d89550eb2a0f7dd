package org.mingzheng.ledger.http;

import org.mingzheng.ledger.visibility.Absent;
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
        throw Absent.problem();
    }
}
