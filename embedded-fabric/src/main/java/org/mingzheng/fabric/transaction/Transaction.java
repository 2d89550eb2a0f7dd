package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.msp.Member;

/**
 * A transaction that was submitted, checked as far as no state is needed. All signatures were verified, once.
 *
 * @param envelope as it goes into the block
 * @param id empty if it cannot be read
 * @param form the first rule of form it breaks, or {@code VALID}: asked before duplicates are looked for
 * @param content the first rule of content it breaks, or {@code VALID}: asked after duplicates are looked for
 * @param effect what it would do; null unless form and content are valid
 */
public record Transaction(
        ByteString envelope,
        String id,
        TxValidationCode form,
        TxValidationCode content,
        @Nullable Effect effect) {
    /**
     * What a valid transaction would do, and who vouches for it.
     *
     * @param contract the contract that was invoked
     * @param sets reads and writes
     * @param endorsers whose signatures are good, each identity once
     */
    public record Effect(String contract, ReadWriteSets sets, List<Member> endorsers) {}
}
