package org.mingzheng.chaincode.append;

import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/** What a batch of commitments is about; the batch's first leaf. Fits one batch of one log only. */
record Descriptor(String channel, String origin, String batch, String kind, long count) {
    static final String FORMAT = "mingzheng/batch/v1";

    static Descriptor parse(Bytes text) {
        Json json = Json.parseCanonical(text, ContractLimits.DESCRIPTOR_BYTES).orThrow();
        if (!(json instanceof JsonObject object)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a descriptor is an object");
        }
        return read(object);
    }

    private static Descriptor read(JsonObject json) {
        if (!json.text("format").equals(FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + FORMAT);
        }
        json.onlyFields("batch", "channel", "count", "format", "from", "kind", "origin", "to");
        UtcTime from = UtcTime.parse(json.text("from")).orThrow();
        refuseUnless(
                UtcTime.parse(json.text("to")).orThrow().compareTo(from) >= 0,
                "to",
                "the period ends before it begins");
        return new Descriptor(
                json.text("channel"),
                json.text("origin"),
                json.text("batch"),
                json.text("kind"),
                json.integer("count"));
    }

    void require(Batch to, long commitments) {
        refuseUnless(channel.equals(to.transaction().channel()), "channel", "another channel");
        refuseUnless(origin.equals(to.log().registration().origin().name()), "origin", "another log");
        refuseUnless(batch.equals(to.id()), "batch", "another batch");
        refuseUnless(count == commitments, "count", "there are " + commitments + " commitments");
        if (!to.log().registration().terms().types().contains(kind)) {
            throw new RejectedException(Reason.TYPE_NOT_ALLOWED, "kind", "the log does not take this kind");
        }
    }

    private static void refuseUnless(boolean rule, String field, String detail) {
        if (!rule) {
            throw new RefusedException(RefusalReason.DESCRIPTOR_MISMATCH, field, detail);
        }
    }
}
