package org.mingzheng.chaincode.governance;

import java.util.Optional;
import org.mingzheng.chaincode.genesis.Member;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.Origin;

/** What is proposed for a log ({@code docs/spec/governance.md}, Changes). */
sealed interface Change {
    Origin origin();

    /**
     * The registration after the change, or a refusal. Called when it is proposed, and again when it takes effect.
     *
     * @param present registration of the origin, if there is one
     * @param proposer whose change it is
     */
    LogRegistration on(Optional<LogRegistration> present, Member proposer);

    /** A new log; the owner is yet to be set. */
    record Register(LogRegistration log) implements Change {
        @Override
        public Origin origin() {
            return log.origin();
        }

        @Override
        public LogRegistration on(Optional<LogRegistration> present, Member proposer) {
            if (!proposer.mayRegister(log.origin())) {
                throw new RefusedException(
                        RefusalReason.ORIGIN_NOT_GRANTED, "origin", "begins with none of the organisation's prefixes");
            }
            if (present.isPresent()) {
                throw new RefusedException(RefusalReason.LOG_EXISTS, "origin", "this log is registered");
            }
            return new LogRegistration(
                    log.origin(), proposer.msp(), log.kind(), log.all(), log.terms(), log.keys(), log.revision());
        }
    }

    /** Other terms. */
    record Amend(Origin origin, long revision, LogRegistration.Terms terms) implements Change {
        @Override
        public LogRegistration on(Optional<LogRegistration> present, Member proposer) {
            LogRegistration log = owned(present, proposer, revision);
            if (log.kind() == LogKind.GOVERNANCE) {
                throw new RefusedException(RefusalReason.WRONG_LOG_KIND, "origin", "the governance log has no terms");
            }
            return log.with(terms);
        }
    }

    /** The next log key. */
    record NextKey(Origin origin, long revision, LogRegistration.Key key) implements Change {
        @Override
        public LogRegistration on(Optional<LogRegistration> present, Member proposer) {
            LogRegistration log = owned(present, proposer, revision);
            if (key.from() <= log.keys().getLast().from()) {
                throw new RefusedException(
                        RefusalReason.KEY_RANGE,
                        "from",
                        "not behind " + log.keys().getLast().from());
            }
            return log.with(key);
        }
    }

    private static LogRegistration owned(Optional<LogRegistration> present, Member proposer, long revision) {
        LogRegistration log = present.orElseThrow(
                () -> new RefusedException(RefusalReason.NO_SUCH_LOG, "origin", "no log of this origin is registered"));
        if (!log.owner().equals(proposer.msp())) {
            throw new RefusedException(RefusalReason.NOT_THE_OWNER, "the log is owned by " + log.owner());
        }
        if (revision != log.revision() + 1) {
            throw new RefusedException(
                    RefusalReason.WRONG_REVISION, "revision", "the present revision is " + log.revision());
        }
        return log;
    }
}
