package org.mingzheng.it;

import org.mingzheng.fabric.client.Endorsing;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/** What a network answers that is up; anything but an answer is the network's failure. */
final class Answers {
    private static final int MAX_JSON = 1 << 16;

    private Answers() {}

    static JsonObject json(Bytes answer) {
        return (JsonObject) Json.parseCanonical(answer, MAX_JSON).orThrow();
    }

    static Bytes committed(FabricClient client, Call call) {
        try {
            return client.commit(call);
        } catch (RefusedException | LedgerAwayException | OutcomeUnknownException e) {
            throw new IllegalStateException(call.function(), e);
        }
    }

    static Endorsing endorsing(FabricClient client, Call call) {
        try {
            return client.endorse(call);
        } catch (LedgerAwayException e) {
            throw new IllegalStateException(call.function(), e);
        }
    }

    static Endorsed endorsed(FabricClient client, Call call) {
        return switch (endorsing(client, call)) {
            case Endorsing.Done(Endorsed endorsed) -> endorsed;
            case Endorsing.Refused(var refusal) -> throw new IllegalStateException(call.function() + ": " + refusal);
        };
    }

    /** {@return the code of the reason for which a call is refused} */
    static String refusal(FabricClient client, Call call) {
        return switch (endorsing(client, call)) {
            case Endorsing.Done(Endorsed _) -> "none";
            case Endorsing.Refused(var refusal) -> refusal.reason().code();
        };
    }
}
