package org.mingzheng.chaincode.governance;

import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Submitter;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.JsonObject;

/** A member's administrator, who alone proposes and approves. */
record Administrator(Submitter submitter) {
    Administrator {
        if (!submitter.administrator()) {
            throw new RefusedException(
                    RefusalReason.NOT_AN_ADMINISTRATOR, "the certificate lacks the organisational unit admin");
        }
    }

    static Administrator of(Submitter submitter, Genesis genesis) {
        if (genesis.member(submitter.msp()).isEmpty()) {
            throw new RefusedException(RefusalReason.NOT_A_MEMBER, submitter.msp() + " is no member");
        }
        return new Administrator(submitter);
    }

    String msp() {
        return submitter.msp();
    }

    /** The public fields of an entry that this administrator asks for. */
    JsonObject fields() {
        return JsonObject.builder()
                .put("msp", submitter.msp())
                .put("key", submitter.key().base64Url())
                .build();
    }
}
