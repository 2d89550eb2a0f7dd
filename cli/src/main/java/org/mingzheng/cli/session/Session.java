package org.mingzheng.cli.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.LogAnswer;
import org.mingzheng.cli.service.LogsAnswer;
import org.mingzheng.proof.log.Origin;

/**
 * One organisation at work with its ledger.
 *
 * @param folder where its seal is
 * @param msp the organisation's
 * @param client of the service
 * @param logs what the service serves
 */
public record Session(StackFolder folder, String msp, LedgerClient client, LogsAnswer logs) implements AutoCloseable {
    static Session open(StackFolder folder, String msp, Access access) {
        LedgerClient client = new LedgerClient(access);
        return new Session(folder, msp, client, client.logs());
    }

    /**
     * {@return a session of an organisation of a ledger on this machine, whose service runs}
     *
     * @param folder of the ledger
     * @param msp the organisation's
     */
    public static Session of(StackFolder folder, String msp) {
        return open(
                folder,
                msp,
                new Access(
                        folder.serviceAddress()
                                .orElseThrow(() -> Fault.of(Session.class, "session.no-service", folder.path())),
                        Optional.of(SessionOptions.token(folder, msp))));
    }

    /**
     * {@return what makes the organisation's entries of a type}
     *
     * @param type the name of an entry type
     */
    public Drafting drafting(String type) {
        Origin origin = logs.recordLog(msp, type)
                .map(LogAnswer::origin)
                .orElseThrow(() -> Fault.of(Session.class, "session.no-log", msp, type));
        return drafting(origin);
    }

    /**
     * {@return what makes entries of a log}
     *
     * @param origin of the log
     */
    public Drafting drafting(Origin origin) {
        return new Drafting(logs.channel(), origin, Clock.systemUTC(), new SecureRandom());
    }

    @Override
    public void close() {
        client.close();
    }
}
