package org.mingzheng.proof.verdict;

import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.trust.KnownDefinitions;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * One file under one policy.
 *
 * @param file to be judged
 * @param entry that the file is about
 * @param policy by which
 * @param endorsed counts endorsements under the policy
 * @param definitions those that the policy knows
 */
record Evidence(SealedFile file, Entry entry, TrustPolicy policy, Endorsed endorsed, KnownDefinitions definitions) {
    Result<StatedState> stated(RecordId id) {
        return StatedState.newest(file, id, endorsed);
    }

    Result<Definition> definition() {
        return definitions.of(entry.place(), file.definitions());
    }
}
