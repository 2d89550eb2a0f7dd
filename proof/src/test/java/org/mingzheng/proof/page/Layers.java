package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts the nodes of a graph in layers from top to bottom, so that few edges cross (after Sugiyama, Tagawa and Toda, 1981). */
final class Layers {
    /** An edge, through its bends; {@code reversed} if it is drawn from bottom to top. */
    record Edge(List<Node> path, boolean reversed) {}

    private static final double GAP = 22;
    private static final double BEND_GAP = 14;
    private static final double RANK_GAP = 40;
    private static final int SWEEPS = 40;

    private final List<Node> nodes;
    private final List<List<Node>> layers = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Node, Set<Node>> down = new HashMap<>();
    private final Map<Node, Set<Node>> back = new HashMap<>();

    Layers(List<Node> nodes) {
        this.nodes = nodes;
        turn(nodes.getFirst(), new HashSet<>(), new HashSet<>());
        rank();
        bend();
        order();
        place();
    }

    List<Edge> edges() {
        return edges;
    }

    List<List<Node>> layers() {
        return layers;
    }

    /** Edges that lead back to where a walk came from are turned around. */
    private void turn(Node node, Set<Node> walk, Set<Node> seen) {
        seen.add(node);
        walk.add(node);
        for (Node next : node.next) {
            if (walk.contains(next)) {
                back.computeIfAbsent(node, _ -> new HashSet<>()).add(next);
                down.computeIfAbsent(next, _ -> new HashSet<>()).add(node);
            } else {
                down.computeIfAbsent(node, _ -> new HashSet<>()).add(next);
                if (!seen.contains(next)) {
                    turn(next, walk, seen);
                }
            }
        }
        walk.remove(node);
    }

    private Set<Node> down(Node node) {
        return down.getOrDefault(node, Set.of());
    }

    /** Each below all that lead to it. */
    private void rank() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Node node : nodes) {
                for (Node next : down(node)) {
                    if (next.rank <= node.rank) {
                        next.rank = node.rank + 1;
                        moved = true;
                    }
                }
            }
        }
        int most = nodes.stream().mapToInt(node -> node.rank).max().orElse(0);
        for (int i = 0; i <= most; i++) {
            layers.add(new ArrayList<>());
        }
        nodes.forEach(node -> layers.get(node.rank).add(node));
    }

    private void bend() {
        for (Node node : nodes) {
            for (Node next : node.next) {
                boolean reversed = back.getOrDefault(node, Set.of()).contains(next);
                edges.add(reversed ? edge(next, node, true) : edge(node, next, false));
            }
        }
    }

    private Edge edge(Node from, Node to, boolean reversed) {
        List<Node> path = new ArrayList<>(List.of(from));
        for (int rank = from.rank + 1; rank < to.rank; rank++) {
            Node bend = new Node(Node.Kind.BEND, List.of(), "");
            bend.rank = rank;
            layers.get(rank).add(bend);
            path.add(bend);
        }
        path.add(to);
        for (int i = 1; i < path.size(); i++) {
            path.get(i).last.add(path.get(i - 1));
        }
        return new Edge(path, reversed);
    }

    private void order() {
        Map<Node, List<Node>> up = new HashMap<>();
        Map<Node, List<Node>> under = new HashMap<>();
        layers.forEach(layer -> layer.forEach(node -> node.last.forEach(before -> {
            up.computeIfAbsent(node, _ -> new ArrayList<>()).add(before);
            under.computeIfAbsent(before, _ -> new ArrayList<>()).add(node);
        })));
        number();
        List<List<Node>> best = copy();
        long fewest = crossings(up);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean downwards = sweep % 2 == 0;
            Map<Node, List<Node>> fixed = downwards ? up : under;
            for (List<Node> layer : downwards ? layers : layers.reversed()) {
                layer.sort(Comparator.comparingDouble(node -> mean(fixed.get(node), each -> each.x, node.x)));
                number(layer);
            }
            long crossings = crossings(up);
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            layers.set(i, best.get(i));
        }
        spread(up, under);
    }

    private List<List<Node>> copy() {
        List<List<Node>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private void number() {
        layers.forEach(Layers::number);
    }

    private static void number(List<Node> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).x = i;
        }
    }

    private static double mean(@Nullable List<Node> of, ToDoubleFunction<Node> what, double otherwise) {
        return of == null ? otherwise : of.stream().mapToDouble(what).average().orElse(otherwise);
    }

    private long crossings(Map<Node, List<Node>> up) {
        number();
        long crossings = 0;
        for (List<Node> layer : layers) {
            List<double[]> segments = new ArrayList<>();
            layer.forEach(node ->
                    up.getOrDefault(node, List.of()).forEach(before -> segments.add(new double[] {before.x, node.x})));
            for (int i = 0; i < segments.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double top = segments.get(i)[0] - segments.get(j)[0];
                    double bottom = segments.get(i)[1] - segments.get(j)[1];
                    crossings += top * bottom < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** Moves the nodes of each layer towards their neighbours, keeping their order and distance. */
    private void spread(Map<Node, List<Node>> up, Map<Node, List<Node>> under) {
        layers.forEach(layer -> settle(layer, node -> 0));
        for (int sweep = 0; sweep < 4 * SWEEPS; sweep++) {
            Map<Node, List<Node>> fixed = sweep % 2 == 0 ? up : under;
            for (List<Node> layer : sweep % 2 == 0 ? layers : layers.reversed()) {
                settle(layer, node -> mean(fixed.get(node), each -> each.x, node.x));
            }
        }
    }

    /** The mean of what packing from the left and packing from the right gives. */
    private static void settle(List<Node> layer, ToDoubleFunction<Node> wish) {
        double[] wishes = layer.stream().mapToDouble(wish).toArray();
        double[] left = new double[wishes.length];
        double[] right = new double[wishes.length];
        for (int i = 0; i < wishes.length; i++) {
            left[i] = i == 0 ? wishes[i] : Math.max(wishes[i], left[i - 1] + distance(layer.get(i - 1), layer.get(i)));
        }
        for (int i = wishes.length - 1; i >= 0; i--) {
            boolean outer = i == wishes.length - 1;
            right[i] = outer ? wishes[i] : Math.min(wishes[i], right[i + 1] - distance(layer.get(i), layer.get(i + 1)));
        }
        for (int i = 0; i < wishes.length; i++) {
            layer.get(i).x = (left[i] + right[i]) / 2;
        }
    }

    private static double distance(Node one, Node other) {
        boolean bend = one.kind == Node.Kind.BEND || other.kind == Node.Kind.BEND;
        return (one.width() + other.width()) / 2 + (bend ? BEND_GAP : GAP);
    }

    private void place() {
        double y = 0;
        for (List<Node> layer : layers) {
            double height = layer.stream().mapToDouble(Node::height).max().orElse(0);
            for (Node node : layer) {
                node.y = y + height / 2;
                node.band = height;
            }
            y += height + RANK_GAP;
        }
    }
}
