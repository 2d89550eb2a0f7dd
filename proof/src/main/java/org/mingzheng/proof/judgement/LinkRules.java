package org.mingzheng.proof.judgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** The entry's links: which there must be, to what, and what they do. */
final class LinkRules {
    private final Matter matter;
    private final Map<String, List<RecordState>> targets = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final Set<RecordId> moved = new HashSet<>();
    private final Map<String, Optional<Hash>> bases = new TreeMap<>();

    private LinkRules(Matter matter) {
        this.matter = matter;
    }

    static LinkRules check(Matter matter, List<LinkRule> rules) {
        LinkRules links = new LinkRules(matter);
        Set<String> seen = new HashSet<>();
        for (Link link : matter.entry().links()) {
            LinkRule rule = rules.stream()
                    .filter(each -> each.rel().equals(link.rel())
                            && each.types().contains(link.record().type()))
                    .findFirst()
                    .orElseThrow(() -> refused("the event does not take such a link"));
            if (!seen.add(link.rel() + " " + link.record())
                    || link.record().equals(matter.entry().place().recordId())) {
                throw refused("a link that is there twice, or to the record itself");
            }
            links.take(rule, link);
        }
        rules.forEach(links::count);
        return links;
    }

    private void take(LinkRule rule, Link link) {
        RecordState target = matter.records()
                .apply(link.record())
                .orElseThrow(
                        () -> new RejectedException(Reason.LINK_UNKNOWN, "links", "there is no record of this name"));
        TargetRules.check(matter, rule, link, target);
        targets.computeIfAbsent(rule.rel(), _ -> new ArrayList<>()).add(target);
        if (rule.rests()) {
            bases.put(link.record().toString(), TargetRules.document(matter, rule, link, target));
        }
        if (rule.moves().isPresent()) {
            Matter.require(moved.add(link.record()), Reason.LINK_NOT_ALLOWED, "links", "a record is moved twice");
            moves.add(TargetRules.move(matter, rule, link, target));
        }
    }

    private void count(LinkRule rule) {
        int count = targets(rule.rel()).size();
        Matter.require(count >= rule.least(), Reason.LINK_MISSING, "links", "the event demands more of a relation");
        Matter.require(count <= rule.most(), Reason.LINK_NOT_ALLOWED, "links", "the event takes fewer of a relation");
    }

    /** The linked records of a relation, in the order of the links. */
    List<RecordState> targets(String rel) {
        return targets.getOrDefault(rel, List.of());
    }

    /** On which of the linked records the entry's own one rests. */
    Rests rests() {
        return new Rests(bases);
    }

    /** What the links do to other records. */
    List<Move> moves() {
        return moves;
    }

    private static RejectedException refused(String detail) {
        return new RejectedException(Reason.LINK_NOT_ALLOWED, "links", detail);
    }
}
