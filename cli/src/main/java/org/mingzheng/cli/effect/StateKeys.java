package org.mingzheng.cli.effect;

import org.mingzheng.proof.entry.RecordId;

/** The keys of the contract's state ({@code docs/spec/contract.md}, "State"), as the auditor names them. */
public final class StateKeys {
    /** The genesis. */
    public static final String GOVERNANCE = "governance";
    /** The registered logs. */
    public static final String LOGS = "logs";
    /** The open proposals. */
    public static final String PROPOSALS = "proposals";

    /** How the keys of records begin. */
    public static final String RECORD = "record/";

    private StateKeys() {}

    /**
     * {@return where a log's registration is}
     *
     * @param origin of the log
     */
    public static String log(String origin) {
        return "log/" + origin;
    }

    /**
     * {@return where a log's frontier and its last heads are}
     *
     * @param origin of the log
     */
    public static String frontier(String origin) {
        return "frontier/" + origin;
    }

    /**
     * {@return where the answer is that a batch got}
     *
     * @param origin of the log
     * @param batch its id
     */
    public static String batch(String origin, String batch) {
        return "batch/" + origin + "/" + batch;
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
