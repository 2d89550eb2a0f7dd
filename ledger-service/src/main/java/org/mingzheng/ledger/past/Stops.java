package org.mingzheng.ledger.past;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The logs that stand still because of a contradiction: nothing is appended, published or refused until it is resolved. */
@Component
public final class Stops {
    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);
    private static final int MAX_EVIDENCE = 1 << 20;

    private final Logs logs;
    private final ServedLogs served;
    private volatile Set<Integer> stopped = Set.of();

    Stops(Logs logs, ServedLogs served) {
        this.logs = logs;
        this.served = served;
        lift();
    }

    /** A ledger that was restored meanwhile is compared anew, before anything is appended to it. */
    private void lift() {
        for (ServedLog log : served.all()) {
            Optional<String> evidence = logs.read(log.number()).evidence().filter(Stops::isOfThePast);
            if (evidence.isPresent()) {
                LOG.warn("{}: was stopped, and is compared with the ledger again: {}", log.origin(), evidence.get());
                resume(log);
            }
        }
        refresh();
    }

    private void resume(ServedLog log) {
        try {
            logs.resume(log.origin());
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    /**
     * {@return whether a log was stopped by a comparison with the past, which is made again, and not by its own leaves}
     *
     * @param evidence why it was stopped, JSON
     */
    public static boolean isOfThePast(String evidence) {
        return Json.parse(Bytes.utf8(evidence), MAX_EVIDENCE) instanceof Result.Accepted<Json>(JsonObject json)
                && json.members().get(Contradiction.PAST) instanceof JsonBoolean;
    }

    /**
     * {@return whether a log stands still}
     *
     * @param log any served log
     */
    public boolean isStopped(ServedLog log) {
        return stopped.contains(log.number());
    }

    /**
     * Lets nobody hand in what could not be judged.
     *
     * @param log any served log
     */
    public void refuseStopped(ServedLog log) {
        if (isStopped(log)) {
            throw new ProblemException(new Problem(
                    ProblemKind.UNAVAILABLE,
                    "log-stopped",
                    "the log stands still: what was seen of the ledger and what it says now contradict each other;"
                            + " nothing is taken, and what was accepted waits",
                    Optional.empty(),
                    OptionalInt.empty()));
        }
    }

    /**
     * Stops logs. The first reason of each stays.
     *
     * @param which logs
     * @param why in words
     * @param evidence both sides, JSON
     */
    public void stop(Collection<ServedLog> which, String why, String evidence) {
        for (ServedLog log : which) {
            if (!isStopped(log)) {
                LOG.error("{}: STOPPED: {}. Both sides are kept as evidence", log.origin(), why);
                logs.stop(log.number(), evidence);
            }
        }
        refresh();
    }

    /** Takes up what another instance found. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        stopped = logs.all().stream()
                .filter(row -> row.evidence().isPresent())
                .map(LogRow::number)
                .collect(Collectors.toUnmodifiableSet());
    }
}
