package org.mingzheng.cli.service;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.json.JsonObject;

/**
 * What the service serves.
 *
 * @param channel of the ledger
 * @param contract on the channel
 * @param logs all of them
 */
public record LogsAnswer(String channel, String contract, List<LogAnswer> logs) {
    static LogsAnswer read(JsonObject json) {
        return new LogsAnswer(
                json.text("channel"),
                json.text("contract"),
                json.array("logs").objects().stream().map(LogAnswer::read).toList());
    }

    /**
     * {@return the record log in which an organisation begins records of a type}
     *
     * @param owner the organisation's MSP
     * @param type the name of an entry type
     */
    public Optional<LogAnswer> recordLog(String owner, String type) {
        return logs.stream()
                .filter(log -> log.kind().equals("record") && log.owner().equals(owner))
                .filter(log -> log.types().contains(type))
                .findFirst();
    }

    /**
     * {@return the log of a name}
     *
     * @param origin its name
     */
    public Optional<LogAnswer> log(String origin) {
        return logs.stream().filter(log -> log.origin().name().equals(origin)).findFirst();
    }
}
