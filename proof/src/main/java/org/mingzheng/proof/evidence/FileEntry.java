package org.mingzheng.proof.evidence;

import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.sealed.LoggedEntry;

/**
 * An entry of a file, read and hashed once.
 *
 * @param logged with its receipts, none of them proven
 * @param leaf its hash
 * @param entry as it reads
 */
record FileEntry(LoggedEntry logged, Hash leaf, Entry entry) {
    static FileEntry of(LoggedEntry logged) {
        return new FileEntry(logged, logged.leafHash(), logged.parsed());
    }
}
