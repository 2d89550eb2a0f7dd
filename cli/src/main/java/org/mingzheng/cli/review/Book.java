package org.mingzheng.cli.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.audit.replay.Listener;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.audit.replay.Records;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;

/** Every event of every record, in the order of the chain. */
final class Book implements Listener {
    private final Definitions definitions;
    private final Map<RecordId, List<Told>> lives = new LinkedHashMap<>();
    private final List<LoggedEntry> entries = new ArrayList<>();

    Book(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public void logged(LoggedEntry logged, Records records) {
        take(logged);
    }

    void take(LoggedEntry logged) {
        entries.add(logged);
        RecordId own = logged.entry().place().recordId();
        tell(new Told(own, logged.entry().event().name(), logged));
        for (Link link : logged.entry().links()) {
            rule(logged, link)
                    .flatMap(LinkRule::moves)
                    .ifPresent(event -> tell(new Told(link.record(), event, logged)));
        }
    }

    private void tell(Told told) {
        lives.computeIfAbsent(told.record(), _ -> new ArrayList<>()).add(told);
    }

    Map<RecordId, List<Told>> lives() {
        return lives;
    }

    List<LoggedEntry> entries() {
        return entries;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The definition that an entry names, if it is at hand. */
    Optional<Definition> definition(LoggedEntry logged) {
        var place = logged.entry().place();
        return definitions.find(place.type().name(), place.definition());
    }

    /** What the type says of a link. */
    Optional<LinkRule> rule(LoggedEntry logged, Link link) {
        return definition(logged)
                .flatMap(found -> Optional.ofNullable(
                        found.events().get(logged.entry().event().name())))
                .map(EventRule::links)
                .stream()
                .flatMap(List::stream)
                .filter(rule -> rule.rel().equals(link.rel()))
                .findFirst();
    }
}
