package org.mingzheng.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.OrdererPorts;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.definition.PeerPorts;
import org.mingzheng.network.engine.EmbeddedEngine;
import org.mingzheng.network.fabric.NativeEngine;
import org.mingzheng.network.process.Ports;
import org.mingzheng.network.report.Steps;

/** Gives every program of a new network a free port: the wanted one, or one above that nobody else of the network wants. */
final class FreePorts {
    private final Steps steps;
    private final IntPredicate reserves;
    private final Set<Integer> assigned = new HashSet<>();

    private FreePorts(Steps steps, IntPredicate reserves) {
        this.steps = steps;
        this.reserves = reserves;
    }

    static List<Organisation> of(List<Organisation> organisations, Steps steps) {
        FreePorts ports = new FreePorts(steps, Ports::reserve);
        organisations.stream().flatMap(FreePorts::wanted).forEach(ports.assigned::add);
        return organisations.stream().map(ports::resolve).toList();
    }

    /**
     * The same for a network that is there: programs that do not run get other ports where theirs were taken. Only the port at which
     * an orderer is reached stays: it is part of the channel's configuration.
     */
    static List<Organisation> again(NetworkDefinition network, Predicate<String> runs, Steps steps) {
        FreePorts ports = new FreePorts(steps, Ports::reserveAgain);
        network.organisations().stream().flatMap(FreePorts::wanted).forEach(ports.assigned::add);
        boolean embedded = network.kind().orElseThrow() == Kind.EMBEDDED;
        return network.organisations().stream()
                .map(o -> new Organisation(
                        o.msp(),
                        o.name(),
                        o.domain(),
                        o.peer().map(p -> embedded ? ports.moved(o, p, runs) : ports.movedNative(o, p, runs)),
                        o.orderer().map(p -> embedded || runs.test(o.msp() + "-orderer") ? p : ports.moved(o, p))))
                .toList();
    }

    private PeerPorts moved(Organisation o, PeerPorts p, Predicate<String> runs) {
        return runs.test(EmbeddedEngine.NAME)
                ? p
                : new PeerPorts(free(p.peer(), "peer", o), p.contract(), p.operations());
    }

    private PeerPorts movedNative(Organisation o, PeerPorts p, Predicate<String> runs) {
        boolean peer = runs.test(o.msp() + "-peer");
        return new PeerPorts(
                peer ? p.peer() : free(p.peer(), "peer", o),
                runs.test(NativeEngine.CONTRACT) ? p.contract() : free(p.contract(), "contract", o),
                peer ? p.operations() : free(p.operations(), "peer-operations", o));
    }

    private OrdererPorts moved(Organisation o, OrdererPorts p) {
        return new OrdererPorts(
                p.orderer(),
                free(p.admin(), "orderer-administration", o),
                free(p.operations(), "orderer-operations", o));
    }

    private static Stream<Integer> wanted(Organisation o) {
        return Stream.concat(
                o.peer().stream().flatMap(p -> Stream.of(p.peer(), p.contract(), p.operations())),
                o.orderer().stream().flatMap(p -> Stream.of(p.orderer(), p.admin(), p.operations())));
    }

    private Organisation resolve(Organisation o) {
        return new Organisation(
                o.msp(),
                o.name(),
                o.domain(),
                o.peer()
                        .map(p -> new PeerPorts(
                                free(p.peer(), "peer", o),
                                free(p.contract(), "contract", o),
                                free(p.operations(), "peer-operations", o))),
                o.orderer()
                        .map(p -> new OrdererPorts(
                                free(p.orderer(), "orderer", o),
                                free(p.admin(), "orderer-administration", o),
                                free(p.operations(), "orderer-operations", o))));
    }

    private int free(int wanted, String program, Organisation whose) {
        if (reserves.test(wanted)) {
            return wanted;
        }
        int port = Ports.firstFree(wanted, assigned);
        assigned.add(port);
        String named = steps.text("program." + program, whose.msp());
        steps.line(steps.text("network.port-taken", wanted, Ports.owner(wanted), named, port));
        return port;
    }
}
