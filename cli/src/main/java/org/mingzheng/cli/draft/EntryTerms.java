package org.mingzheng.cli.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.time.UtcTime;

/**
 * What an entry says, whatever its record and its document are.
 *
 * @param type the name of an entry type
 * @param event what happens
 * @param actor who tells it
 * @param effectiveAt when it takes effect; none for when it is drafted
 * @param basis codes of legal bases
 * @param reason code of the reason, if one is told
 * @param open public fields by name
 * @param hidden private fields by name: the ledger gets salted digests
 * @param links to other records
 */
public record EntryTerms(
        String type,
        String event,
        String actor,
        Optional<UtcTime> effectiveAt,
        List<String> basis,
        Optional<String> reason,
        JsonObject open,
        Map<String, String> hidden,
        List<Link> links) {
    /** Who tells an event if nobody says. */
    public static final String ISSUER = "issuer";

    /**
     * {@return the terms of an event that the issuer tells, without any field}
     *
     * @param type the name of an entry type
     * @param event what happens
     */
    public static EntryTerms plain(String type, String event) {
        return new EntryTerms(
                type,
                event,
                ISSUER,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                JsonObject.empty(),
                Map.of(),
                List.of());
    }

    /**
     * {@return these with one more public field}
     *
     * @param name of the field
     * @param text its value
     */
    public EntryTerms with(String name, String text) {
        return new EntryTerms(
                type, event, actor, effectiveAt, basis, reason, open.with(name, new JsonString(text)), hidden, links);
    }
}
