package org.mingzheng.proof.page;

import java.util.List;

/** Draws a graph. */
final class Svg {
    private static final String STYLE = """
            <style>
            text{font:13px system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;fill:#1f2933;text-anchor:middle}
            .name{font-weight:600;font-size:14px}.more{font-size:12px;fill:#52606d}
            .edge{fill:none;stroke:#8895a5;stroke-width:1.3}.tip{fill:#8895a5}
            .event{fill:#fff;stroke:#c3ccd6}.start{fill:#1f2933}
            .good{fill:#e3f4e8;stroke:#2e8b4f}.pending{fill:#eaf0f8;stroke:#5f7fa8}.suspended{fill:#fff2d9;stroke:#c27c0e}.ended{fill:#fbe6e4;stroke:#b8473d}
            </style>
            """;
    private static final double MARGIN = 16;
    private static final double TIP = 7;

    private final Layers layers;
    private final StringBuilder out = new StringBuilder();

    private Svg(List<Node> nodes) {
        layers = new Layers(nodes);
    }

    static String of(List<Node> nodes, String title) {
        return new Svg(nodes).draw(title);
    }

    private String draw(String title) {
        List<Node> all = layers.layers().stream().flatMap(List::stream).toList();
        double left = all.stream()
                        .mapToDouble(node -> node.x - node.width() / 2)
                        .min()
                        .orElse(0)
                - MARGIN;
        double right = all.stream()
                        .mapToDouble(node -> node.x + node.width() / 2)
                        .max()
                        .orElse(0)
                + MARGIN;
        double bottom = all.stream()
                        .mapToDouble(node -> node.y + node.height() / 2)
                        .max()
                        .orElse(0)
                + MARGIN;
        all.forEach(node -> node.x -= left);
        all.forEach(node -> node.y += MARGIN);
        String size = number(right - left) + " " + number(bottom + MARGIN);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(size)
                .append("\" width=\"")
                .append(number(right - left))
                .append("\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n")
                .append(STYLE)
                .append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#fff\"/>\n");
        layers.edges().forEach(this::edge);
        all.forEach(this::node);
        return out.append("</svg>\n").toString();
    }

    private void edge(Layers.Edge edge) {
        List<Node> path = edge.path();
        Node first = path.getFirst();
        Node last = path.getLast();
        double top = first.y + first.height() / 2;
        double x = first.x;
        boolean back = edge.reversed() && first.kind == Node.Kind.STATE;
        StringBuilder line = new StringBuilder("M" + number(x) + " " + number(back ? top + TIP : top));
        double y = first.y + first.band / 2 + (back ? TIP : 0);
        line.append("V").append(number(y));
        for (Node node : path.subList(1, path.size())) {
            boolean arrow = node == last && !edge.reversed() && node.kind == Node.Kind.STATE;
            double to = node.y - node.band / 2 - (arrow ? TIP : 0);
            double middle = (y + to) / 2;
            line.append("C")
                    .append(point(x, middle))
                    .append(" ")
                    .append(point(node.x, middle))
                    .append(" ")
                    .append(point(node.x, to));
            y = node == last ? node.y - node.height() / 2 - (arrow ? TIP : 0) : node.y + node.band / 2;
            line.append("V").append(number(y));
            x = node.x;
        }
        out.append("<path class=\"edge\" d=\"").append(line).append("\"/>\n");
        if (!edge.reversed() && last.kind == Node.Kind.STATE) {
            tip(last.x, last.y - last.height() / 2, -TIP);
        } else if (edge.reversed() && first.kind == Node.Kind.STATE) {
            tip(first.x, top, TIP);
        }
    }

    private void tip(double x, double y, double back) {
        out.append("<path class=\"tip\" d=\"M")
                .append(number(x))
                .append(" ")
                .append(number(y))
                .append("l-4 ")
                .append(number(back))
                .append("h8z\"/>\n");
    }

    private void node(Node node) {
        switch (node.kind) {
            case START ->
                out.append("<circle class=\"start\" cx=\"")
                        .append(number(node.x))
                        .append("\" cy=\"")
                        .append(number(node.y))
                        .append("\" r=\"8\"/>\n");
            case STATE -> box(node, 6, "name", "more");
            case EVENT -> box(node, node.height() / 2 > 14 ? 12 : node.height() / 2, "text", "text");
            case BEND -> {}
        }
    }

    private void box(Node node, double round, String first, String more) {
        double top = node.y - node.height() / 2;
        out.append("<rect class=\"")
                .append(node.style)
                .append("\" x=\"")
                .append(number(node.x - node.width() / 2))
                .append("\" y=\"")
                .append(number(top))
                .append("\" width=\"")
                .append(number(node.width()))
                .append("\" height=\"")
                .append(number(node.height()))
                .append("\" rx=\"")
                .append(number(round))
                .append("\"/>\n");
        double y = node.y - (node.lines.size() - 1) * Node.LINE / 2.0 + 4.5;
        for (int i = 0; i < node.lines.size(); i++) {
            out.append("<text class=\"")
                    .append(i == 0 ? first : more)
                    .append("\" x=\"")
                    .append(number(node.x))
                    .append("\" y=\"")
                    .append(number(y + i * Node.LINE))
                    .append("\">")
                    .append(escaped(node.lines.get(i)))
                    .append("</text>\n");
        }
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
