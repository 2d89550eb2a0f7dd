package org.mingzheng.ledger.http;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.contract.LogDescription;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.TreeHead;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/logs}. */
@RestController
final class LogsController {
    private final ServedLogs served;
    private final Logs logs;
    private final Registrations registrations;
    private final LedgerSettings settings;

    LogsController(ServedLogs served, Logs logs, Registrations registrations, LedgerSettings settings) {
        this.served = served;
        this.logs = logs;
        this.registrations = registrations;
        this.settings = settings;
    }

    @GetMapping(path = "/v1/logs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> get() throws Exception {
        List<Json> all = new ArrayList<>();
        for (ServedLog log : served.all()) {
            all.add(described(log));
        }
        JsonObject json = JsonObject.builder()
                .put("channel", settings.network().channel())
                .put("contract", settings.network().contract())
                .put("logs", new JsonArray(all))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.canonical().toArray());
    }

    /** The registration as a peer knows it, with the head that is projected here. */
    private JsonObject described(ServedLog log) throws Exception {
        LogRegistration registration = registrations.of(log.origin());
        LogRow row = logs.read(log.number());
        TreeHead head = new TreeHead(row.size(), row.frontier().root());
        JsonObject described = new LogDescription(registration, head, row.timeMillis()).json();
        return row.evidence().isPresent()
                ? described.with("stopped", EntryStates.reason(row.evidence().get()))
                : described;
    }
}
