package org.mingzheng.cli.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * A link as people type it: {@code REL=TYPE/ID} or {@code REL=FILE.mz}, each with {@code @INSTANT} if another instant than the
 * entry's effect matters.
 *
 * @param rel the relation
 * @param target a file's path, or {@code type/id}
 * @param at the instant, if one is told
 */
record LinkText(String rel, String target, Optional<UtcTime> at) {
    /** The beginning of every instant; no file's name is expected to end so. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]");

    static LinkText read(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw Fault.of(LinkText.class, "draft.bad-link", text);
        }
        String target = text.substring(equals + 1);
        int sign = target.lastIndexOf('@');
        if (sign > 0 && INSTANT.matcher(target.substring(sign + 1)).lookingAt()) {
            UtcTime at = new Moment().convert(target.substring(sign + 1));
            return new LinkText(text.substring(0, equals), target.substring(0, sign), Optional.of(at));
        }
        return new LinkText(text.substring(0, equals), target, Optional.empty());
    }

    /** The link, of which the event's rule says whether an instant matters. */
    Link link(Heads heads, EventRule rule, UtcTime effective) {
        RecordHead head = heads.find(target);
        try {
            return new Link(rel, head.id(), head.last(), at.or(() -> asks(rule, head) ? Optional.of(effective) : at));
        } catch (RejectedException e) {
            throw Fault.of(LinkText.class, "draft.bad-link", rel + "=" + target);
        }
    }

    private boolean asks(EventRule rule, RecordHead head) {
        return rule.links().stream()
                .filter(each -> each.rel().equals(rel)
                        && each.types().contains(head.id().type()))
                .anyMatch(each -> each.when() == LinkRule.When.AT);
    }
}
