package org.mingzheng.audit.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** The open proposals, in the order in which they were last changed. */
final class Proposals {
    /** How long a proposal can be approved, in milliseconds: 30 days. */
    private static final long LIFE = 30L * 24 * 60 * 60 * 1000;

    /** Most open ones of one member. */
    private static final int MOST = 16;

    private final Map<String, Proposal> open = new LinkedHashMap<>();

    /**
     * A change on its way.
     *
     * @param id of the transaction that proposed it
     * @param msp of the proposer
     * @param change as it was proposed
     * @param approvals MSP ids, in their order
     * @param until when it can be approved, in milliseconds since 1970
     */
    record Proposal(String id, String msp, JsonObject change, List<String> approvals, long until) {
        Proposal {
            approvals = List.copyOf(approvals);
        }

        static Proposal made(String id, String msp, JsonObject change, long time) {
            return new Proposal(id, msp, change, List.of(), time + LIFE);
        }

        boolean counts(String approver) {
            return !msp.equals(approver) && !approvals.contains(approver);
        }

        boolean isOpenAt(long time) {
            return time <= until;
        }

        Proposal approvedBy(String approver) {
            List<String> more = new ArrayList<>(approvals);
            more.add(approver);
            return new Proposal(id, msp, change, more, until);
        }

        private JsonObject json() {
            return JsonObject.builder()
                    .put("approvals", JsonArray.ofTexts(approvals))
                    .put("change", change)
                    .put("msp", msp)
                    .put("proposal", id)
                    .put("until", until)
                    .build();
        }
    }

    Optional<Proposal> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    boolean hasRoomFor(String msp, long time) {
        return open.values().stream()
                        .filter(each -> each.msp.equals(msp) && each.isOpenAt(time))
                        .count()
                < MOST;
    }

    /** What is over leaves with the next act. */
    void expire(long time) {
        open.values().removeIf(each -> !each.isOpenAt(time));
    }

    void put(Proposal changed) {
        close(changed.id);
        open.put(changed.id, changed);
    }

    void close(String id) {
        open.remove(id);
    }

    /** The value under the key of all open proposals. */
    Bytes value() {
        return new JsonArray(open.values().stream().<Json>map(Proposal::json).toList()).canonical();
    }
}
