package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Whose;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/** Wrong links, and links to records that are not as they must be. */
record LinkRefusals(Attempt attempt) {
    void check() {
        attempt.refused("link", "link-not-allowed", draft -> draft.link("resembles", "key", "nothing"));
        for (LinkRule rule : attempt.rule.links()) {
            List<Link> links = attempt.entry.links().stream()
                    .filter(each -> each.rel().equals(rule.rel()))
                    .toList();
            if (rule.least() > 0) {
                changed("no " + rule.rel(), "link-missing", without(links));
            }
            if (!links.isEmpty()) {
                link(rule, links.getFirst());
            }
        }
    }

    private void link(LinkRule rule, Link link) {
        Link ghost = new Link(link.rel(), new RecordId(link.record().type(), "ghost"), link.entry(), link.at());
        changed(rule.rel() + " of nothing", "link-unknown", with(link, ghost));
        if (rule.owner() != Whose.ANY) {
            attempt.refusedWhere(rule.rel() + " of another's", "link-foreign", link.record(), LinkRefusals::foreign);
        }
        if (rule.last() || rule.moves().isPresent()) {
            Optional<Hash> other = Optional.of(Hash.leaf(Bytes.utf8("another entry")));
            Link stale = new Link(link.rel(), link.record(), other, link.at());
            changed(rule.rel() + " not to the last entry", "wrong-previous", with(link, stale));
        }
        link.at().ifPresent(at -> {
            UtcTime after = new UtcTime(at.epochSecond() + 1);
            Link future = new Link(link.rel(), link.record(), link.entry(), Optional.of(after));
            changed(rule.rel() + " in the future", "link-instant", with(link, future));
        });
        attempt.play.definition(link.record().type()).words().states().forEach((state, meaning) -> {
            boolean good = (rule.states().isEmpty() || rule.states().contains(state))
                    && (rule.standing().isEmpty() || rule.standing().contains(meaning.standing()));
            if (!good) {
                attempt.refusedWhere(
                        rule.rel() + " " + state, "link-state", link.record(), record -> always(record, state));
            }
        });
    }

    static RecordState foreign(RecordState record) {
        return new RecordState("StrangerMSP", record.last(), record.intervals(), record.facts());
    }

    private static RecordState always(RecordState record, String state) {
        Interval first = record.intervals().getFirst();
        Interval only = new Interval(first.effectiveFrom(), first.knownFrom(), state);
        return new RecordState(record.owner(), record.last(), List.of(only), record.facts());
    }

    private void changed(String what, String code, List<Link> links) {
        attempt.refused(what, code, draft -> draft.unlinked().links(links));
    }

    private List<Link> without(List<Link> some) {
        List<Link> links = new ArrayList<>(attempt.entry.links());
        links.removeAll(some);
        return links;
    }

    private List<Link> with(Link link, Link instead) {
        List<Link> links = without(List.of(link));
        links.add(instead);
        return links;
    }
}
