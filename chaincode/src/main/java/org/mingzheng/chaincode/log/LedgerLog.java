package org.mingzheng.chaincode.log;

import java.util.Map;
import java.util.Set;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogDescription;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.log.Origin;

/**
 * A log in the state.
 *
 * @param registration what was agreed about it
 * @param tree what is in it
 */
public record LedgerLog(LogRegistration registration, LogTree tree) {
    /**
     * {@return the keys that {@link #in} needs}
     *
     * @param origin of the log
     */
    public static Set<String> keys(Origin origin) {
        return Set.of(StateKeys.LOGS, StateKeys.log(origin), StateKeys.frontier(origin));
    }

    /**
     * {@return a log} One that is not among those that governance registered is none, whatever else the state holds.
     *
     * @param values read from the state, those of {@link #keys} among them
     * @param origin of the log
     * @throws RefusedException with {@link RefusalReason#NO_SUCH_LOG}
     */
    public static LedgerLog in(Map<String, Bytes> values, Origin origin) {
        Bytes registration = values.get(StateKeys.log(origin));
        Bytes tree = values.get(StateKeys.frontier(origin));
        Bytes logs = values.get(StateKeys.LOGS);
        if (registration == null || tree == null || logs == null || !RegisteredLogs.has(logs, origin, registration)) {
            throw new RefusedException(RefusalReason.NO_SUCH_LOG, "origin", "no log of this origin is registered");
        }
        return new LedgerLog(LogRegistration.parse(registration).orThrow(), LogTree.read(tree));
    }

    /**
     * {@return a log}
     *
     * @param state where it is
     * @param origin of the log
     * @throws RefusedException with {@link RefusalReason#NO_SUCH_LOG}
     */
    public static LedgerLog read(State state, Origin origin) {
        return in(state.read(keys(origin)), origin);
    }

    /** {@return registration and present head, as JSON} */
    public Bytes describe() {
        DatedHead last = tree.last();
        return new LogDescription(registration, last.head(), last.time()).json().canonical();
    }
}
