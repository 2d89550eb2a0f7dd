package org.mingzheng.cli.timeline;

import java.util.List;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;

/** A timeline as a drawing: one dot a moment, its colour the record's standing after it, hollow if another record speaks. */
record TimelineSvg(Words words) {
    private static final int WIDTH = 900;
    private static final int HEAD = 70;
    private static final int STEP = 84;
    private static final int AXIS = 40;

    String draw(Timeline timeline) {
        List<Moment> moments = timeline.moments();
        int height = HEAD + STEP * moments.size();
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " "
                + height + "\" font-family=\"system-ui, 'Noto Sans SC', sans-serif\" role=\"img\">\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, 20, 36, 20, "#111", timeline.record().toString());
        line(svg, HEAD - 12, height - STEP + 20);
        for (int i = 0; i < moments.size(); i++) {
            moment(svg, HEAD + STEP * i, moments.get(i), timeline.own());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, int from, int to) {
        svg.append("<line x1=\"" + AXIS + "\" y1=\"" + from + "\" x2=\"" + AXIS + "\" y2=\"" + to
                + "\" stroke=\"#bbb\" stroke-width=\"3\"/>\n");
    }

    private void moment(StringBuilder svg, int y, Moment moment, Entry own) {
        Entry entry = moment.logged().entry();
        String colour = colour(moment, own);
        svg.append("<circle cx=\"" + AXIS + "\" cy=\"" + (y + 6) + "\" r=\"9\" stroke=\"" + colour
                + "\" stroke-width=\"3\" fill=\"" + (moment.isOwn() ? colour : "#fff") + "\"/>\n");
        String state = moment.moved() ? " → " + words.state(own, moment) : "";
        text(svg, AXIS + 26, y + 12, 16, "#111", entry.event().effectiveAt() + "  " + words.event(entry) + state);
        text(svg, AXIS + 26, y + 33, 13, "#444", who(moment));
        text(svg, AXIS + 26, y + 52, 12, "#777", evidence(moment));
    }

    private static String who(Moment moment) {
        StringBuilder who = new StringBuilder(moment.logged().entry().event().actor() + " · "
                + moment.logged().log().owner());
        if (!moment.isOwn()) {
            who.append(" · ").append(moment.logged().entry().place().recordId());
        }
        for (Link link : moment.isOwn() ? moment.outgoing() : moment.incoming()) {
            who.append(" · ").append(link.rel());
            who.append(moment.isOwn() ? " " + link.record() : "");
        }
        return who.toString();
    }

    private static String evidence(Moment moment) {
        return moment.logged().log().origin() + " #" + moment.logged().index() + " · " + moment.knownAt() + " · block "
                + moment.logged().evidence().block() + " · "
                + moment.logged().entry().seals().size() + " ✍";
    }

    private String colour(Moment moment, Entry own) {
        if (!moment.moved()) {
            return "#888";
        }
        Standing standing = words.standing(own, moment).orElse(Standing.PENDING);
        return switch (standing) {
            case GOOD -> "#2e7d32";
            case PENDING -> "#546e7a";
            case SUSPENDED -> "#ef6c00";
            case ENDED -> "#b71c1c";
        };
    }

    private static void text(StringBuilder svg, int x, int y, int size, String colour, String text) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" fill=\"" + colour + "\">");
        svg.append(escaped(text)).append("</text>\n");
    }

    /** Text as XML has it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
