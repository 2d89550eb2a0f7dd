package org.mingzheng.it.chaos.machine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines over time as SVG: one panel a quantity, one line a process. */
public final class Plot {
    private static final int WIDTH = 720;
    private static final int PANEL = 180;
    private static final int MARGIN = 40;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c0392b", "#27864a", "#8e44ad");

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    public static String of(Growth growth) {
        Plot plot = new Plot();
        int height = PANEL * Growth.Quantity.values().length;
        plot.add(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"11\">")
                .formatted(WIDTH, height));
        int top = 0;
        for (Growth.Quantity quantity : Growth.Quantity.values()) {
            plot.panel(quantity.name().toLowerCase(Locale.ROOT), growth.of(quantity), top);
            top += PANEL;
        }
        plot.add("</svg>");
        return plot.svg.toString();
    }

    private void panel(String title, Map<String, List<Long>> lines, int top) {
        long most = lines.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        add("<text x=\"%d\" y=\"%d\">%s, at most %d</text>".formatted(MARGIN, top + 14, title, most));
        add("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#999\"/>"
                .formatted(MARGIN, top + 20, top + PANEL - 20, WIDTH - 10));
        int colour = 0;
        for (var line : lines.entrySet()) {
            String stroke = COLOURS.get(colour % COLOURS.size());
            add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>"
                    .formatted(200 + 150 * colour++, top + 14, stroke, line.getKey()));
            line(line.getValue(), most, top, stroke);
        }
    }

    private void line(List<Long> values, long most, int top, String stroke) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            long x = MARGIN + (long) (WIDTH - MARGIN - 10) * i / Math.max(1, values.size() - 1);
            long y = top + PANEL - 20 - (PANEL - 40) * values.get(i) / Math.max(1, most);
            points.append(x).append(',').append(y).append(' ');
        }
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>"
                .formatted(points.toString().strip(), stroke));
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }
}
