package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.List;

/** A box of a diagram, or a place that an edge goes through. */
final class Node {
    /** What a node is. */
    enum Kind {
        START,
        STATE,
        EVENT,
        BEND
    }

    static final int LINE = 17;
    private static final int PAD = 12;

    final Kind kind;
    final List<String> lines;
    /** How it is drawn: a state's standing. */
    final String style;

    final List<Node> next = new ArrayList<>();
    final List<Node> last = new ArrayList<>();
    int rank;
    double x;
    double y;
    /** Height of the layer. */
    double band;

    Node(Kind kind, List<String> lines, String style) {
        this.kind = kind;
        this.lines = lines;
        this.style = style;
    }

    double width() {
        return switch (kind) {
            case START -> 18;
            case BEND -> 6;
            case STATE, EVENT ->
                2 * PAD
                        + Math.max(
                                lines.stream().mapToDouble(Node::width).max().orElse(0),
                                kind == Kind.STATE ? 1.18 * width(lines.getFirst()) : 0);
        };
    }

    double height() {
        return switch (kind) {
            case START -> 18;
            case BEND -> 0;
            case STATE -> 14 + LINE * lines.size();
            case EVENT -> 8 + LINE * lines.size();
        };
    }

    /** About how wide a text is, the same on every machine: whole and half squares. */
    private static double width(String text) {
        return text.chars().mapToDouble(c -> c > 0x2e7f ? 13.5 : 7.1).sum();
    }
}
