package org.mingzheng.cli.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.Option;

/** The options of every command that makes entries: what they say. */
public final class EntryOptions {
    private static final int MAX_VALUE = 8192;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "type")
    private @Nullable String type;

    @Option(names = "--event", paramLabel = "EVENT", descriptionKey = "event")
    private @Nullable String event;

    @Option(names = "--actor", paramLabel = "ACTOR", descriptionKey = "actor")
    private String actor = EntryTerms.ISSUER;

    @Option(names = "--effective-at", paramLabel = "INSTANT", descriptionKey = "effective-at", converter = Moment.class)
    private @Nullable UtcTime effectiveAt;

    @Option(names = "--basis", paramLabel = "CODE", descriptionKey = "basis")
    private List<String> basis = List.of();

    @Option(names = "--reason", paramLabel = "CODE", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--field", paramLabel = "NAME=VALUE", descriptionKey = "field")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--json-field", paramLabel = "NAME=JSON", descriptionKey = "json-field")
    private Map<String, String> jsonFields = new LinkedHashMap<>();

    @Option(names = "--private", paramLabel = "NAME=VALUE", descriptionKey = "private")
    private Map<String, String> hidden = new LinkedHashMap<>();

    @Option(names = "--link", paramLabel = "REL=RECORD", descriptionKey = "link")
    private List<String> links = List.of();

    /** For picocli. */
    public EntryOptions() {}

    /** {@return the type, if it was named} */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** {@return the event, if it was named} */
    public Optional<String> event() {
        return Optional.ofNullable(event);
    }

    /** {@return who tells the event} */
    public String actor() {
        return actor;
    }

    /**
     * {@return what the entry says}
     *
     * @param named the entry's type
     * @param happens the event
     * @param now about when it takes effect if nobody says
     * @param heads finds the records that it links to
     */
    public EntryTerms terms(String named, String happens, UtcTime now, Heads heads) {
        EventRule rule = Events.rule(named, happens);
        UtcTime effective = effectiveAt == null ? now : effectiveAt;
        return new EntryTerms(
                named,
                happens,
                actor,
                Optional.ofNullable(effectiveAt),
                basis,
                Optional.ofNullable(reason),
                open(),
                Map.copyOf(hidden),
                links.stream()
                        .map(text -> LinkText.read(text).link(heads, rule, effective))
                        .toList());
    }

    private JsonObject open() {
        JsonObject open = JsonObject.empty();
        for (var field : fields.entrySet()) {
            open = open.with(field.getKey(), new JsonString(field.getValue()));
        }
        for (var field : jsonFields.entrySet()) {
            open = open.with(field.getKey(), json(field.getKey(), field.getValue()));
        }
        return open;
    }

    private static Json json(String name, String text) {
        return Fault.unless(Json.parse(Bytes.utf8(text), MAX_VALUE), EntryOptions.class, "draft.no-json", name);
    }
}
