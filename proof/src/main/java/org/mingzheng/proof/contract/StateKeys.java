package org.mingzheng.proof.contract;

import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Origin;

/**
 * The keys of the world state ({@code docs/spec/contract.md}). An origin may hold slashes; what stands before and behind it
 * may not, so no two things have the same key.
 */
public final class StateKeys {
    /** The genesis. */
    public static final String GOVERNANCE = "governance";
    /** The logs that governance has registered. */
    public static final String LOGS = "logs";
    /** The proposals that wait for approvals. */
    public static final String PROPOSALS = "proposals";

    /** How the keys of records begin. */
    public static final String RECORD = "record/";
    /** How the keys of frontiers begin. */
    public static final String FRONTIER = "frontier/";
    /** How the keys of batches begin. */
    public static final String BATCH = "batch/";

    private StateKeys() {}

    /**
     * {@return where a log's registration is}
     *
     * @param origin of the log
     */
    public static String log(Origin origin) {
        return "log/" + origin.name();
    }

    /**
     * {@return where a log's frontier and its last heads are}
     *
     * @param origin of the log
     */
    public static String frontier(Origin origin) {
        return FRONTIER + origin.name();
    }

    /**
     * {@return what exists once a batch is in the log}
     *
     * @param origin of the log
     * @param batch its id, without slash
     */
    public static String batch(Origin origin, String batch) {
        return BATCH + origin.name() + "/" + batch;
    }

    /**
     * {@return where a record's state is}
     *
     * @param record its name
     */
    public static String record(RecordId record) {
        return RECORD + record;
    }
}
