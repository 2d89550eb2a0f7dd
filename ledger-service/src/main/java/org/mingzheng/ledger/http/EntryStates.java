package org.mingzheng.ledger.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzheng.ledger.problem.Language;
import org.mingzheng.ledger.publish.Published;
import org.mingzheng.ledger.receipt.Entries;
import org.mingzheng.ledger.receipt.EntryRow;
import org.mingzheng.ledger.receipt.Receipts;
import org.mingzheng.ledger.record.StatementSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Receipt;
import org.springframework.stereotype.Component;

/** What became of entries, as the interface shows it. */
@Component
final class EntryStates {
    private static final int MAX_REASON = 8192;

    private final Entries entries;
    private final Receipts receipts;
    private final Published published;
    private final StatementSource statements;

    EntryStates(Entries entries, Receipts receipts, Published published, StatementSource statements) {
        this.entries = entries;
        this.receipts = receipts;
        this.published = published;
        this.statements = statements;
    }

    /**
     * The states of some entries.
     *
     * @param json in their order
     * @param ended whether each is refused or published
     */
    record Shown(JsonArray json, boolean ended) {}

    /** Which texts are wanted beside the states, and in which language the words of refusals. */
    record Include(boolean receipt, boolean statement, Language language) {
        static Include of(String list, Language language) {
            List<String> wanted = List.of(list.split(",", -1));
            return new Include(wanted.contains("receipt"), wanted.contains("statement"), language);
        }
    }

    Shown accepted(List<Bytes> ids) {
        List<Json> all = new ArrayList<>();
        ids.forEach(id -> all.add(begun(id, "accepted").build()));
        return new Shown(new JsonArray(all), false);
    }

    boolean ended(List<Bytes> ids) {
        Map<Bytes, EntryRow> rows = entries.find(ids);
        return ids.stream().allMatch(id -> rows.containsKey(id) && ended(rows.get(id)));
    }

    private boolean ended(EntryRow row) {
        return row.refused() || isPublished(row);
    }

    private boolean isPublished(Map<Bytes, EntryRow> rows, Bytes id) {
        EntryRow row = rows.get(id);
        return row != null && isPublished(row);
    }

    private boolean isPublished(EntryRow row) {
        return row.logged()
                && published
                        .newest(row.log())
                        .filter(checkpoint -> checkpoint.body().head().size() > row.index())
                        .isPresent();
    }

    /** The records of the entries, in their order, are needed only for statements. */
    Shown now(List<Bytes> ids, List<String> records, Include include) {
        Map<Bytes, EntryRow> rows = entries.find(ids);
        boolean ended = ids.stream().allMatch(id -> rows.containsKey(id) && ended(rows.get(id)));
        List<String> published = IntStream.range(0, ids.size())
                .filter(i -> include.statement() && isPublished(rows, ids.get(i)))
                .mapToObj(records::get)
                .toList();
        Map<String, Bytes> notes = statements.fresh(published);
        List<Json> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            EntryRow row = rows.get(ids.get(i));
            Optional<Bytes> note = Optional.ofNullable(notes.get(records.get(i)));
            all.add(row == null ? begun(ids.get(i), "accepted").build() : shown(row, include, note));
        }
        return new Shown(new JsonArray(all), ended);
    }

    private JsonObject shown(EntryRow row, Include include, Optional<Bytes> statement) {
        if (row.refused()) {
            return begun(row.id(), "refused")
                    .put("reason", told(reason(row.reason().orElse("{}")), include.language()))
                    .build();
        }
        if (!isPublished(row)) {
            return begun(row.id(), "accepted").build();
        }
        JsonObjectBuilder json = begun(row.id(), "published").put("index", row.index());
        if (include.receipt()) {
            Optional<Receipt> receipt = receipts.of(row.log(), row.index());
            receipt.ifPresent(made -> json.put("receiptText", text(made.encoded())));
        }
        statement.ifPresent(note -> json.put("statementText", text(note)));
        return json.build();
    }

    static JsonObject reason(String stored) {
        return (JsonObject) Json.parse(Bytes.utf8(stored), MAX_REASON).orThrow();
    }

    private static JsonObject told(JsonObject reason, Language language) {
        return reason.with("detail", new JsonString(language.detail(reason.text("code"), reason.text("detail"))));
    }

    private static JsonObjectBuilder begun(Bytes id, String state) {
        return JsonObject.builder()
                .put("id", id.base64Url())
                .put("state", state)
                .put("receipt", "/v1/receipts/" + id.base64Url());
    }

    static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
    }
}
