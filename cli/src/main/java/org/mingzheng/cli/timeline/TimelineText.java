package org.mingzheng.cli.timeline;

import java.util.stream.Collectors;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Seal;

/** A timeline in words. */
record TimelineText(Words words, Texts texts) {
    void print(Timeline timeline) {
        Moment last = timeline.moments().getLast();
        texts.say("title", timeline.record(), timeline.moments().size());
        timeline.moments().forEach(moment -> print(moment, timeline.own()));
        texts.say("now", words.state(timeline.own(), last));
    }

    private void print(Moment moment, Entry own) {
        Entry entry = moment.logged().entry();
        texts.say(
                moment.isOwn() ? "moment" : "linked",
                entry.event().effectiveAt(),
                words.event(entry),
                entry.event().actor(),
                moment.logged().log().owner(),
                moment.logged().log().origin(),
                moment.logged().index(),
                entry.place().recordId(),
                moment.incoming().stream().map(Link::rel).collect(Collectors.joining(" ")));
        texts.say("known", moment.knownAt(), moment.logged().evidence().block());
        entry.event().basis().forEach(code -> texts.say("basis", words.basis(entry, code)));
        entry.event().reason().ifPresent(code -> texts.say("reason", words.reason(entry, code)));
        moment.outgoing().forEach(link -> texts.say("link", link.rel(), link.record()));
        entry.seals().forEach(this::seal);
        if (moment.moved()) {
            texts.say("state", words.state(own, moment));
        }
    }

    private void seal(Seal seal) {
        texts.say(
                "seal",
                seal.header().role(),
                texts.text("vote." + seal.header().vote().code()),
                seal.header().kid());
    }
}
