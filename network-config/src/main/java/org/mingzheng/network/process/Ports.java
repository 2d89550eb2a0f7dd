package org.mingzheng.network.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;

/** Ports of 127.0.0.1: which are free, and who has taken the others. */
public final class Ports {
    private static final int HIGHEST = 65_535;
    private static final Duration RELEASE = Duration.ofSeconds(3);
    private static final int PATIENCE_MILLIS = 200;
    private static final String LISTENING = "0A";
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    private Ports() {}

    /**
     * {@return whether a program could listen there now}
     *
     * @param port of 127.0.0.1
     */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * {@return whether a program could listen there now, and no other command has chosen it} It is this command's then.
     *
     * @param port of 127.0.0.1
     */
    public static boolean reserve(int port) {
        return isFree(port) && ReservedPorts.take(port);
    }

    /**
     * {@return the same as {@link #reserve}, for the port of a program that was ended a moment ago} A process that was killed may hold
     * its sockets for longer than its number.
     *
     * @param port of 127.0.0.1
     */
    public static boolean reserveAgain(int port) {
        return Patience.until(RELEASE, () -> reserve(port));
    }

    /** Whether something listens there. Asks the kernel where it can: a connection that says nothing ends in the program's log. */
    static boolean isListening(int port) {
        return Files.isReadable(TABLES.getFirst()) ? !sockets(port).isEmpty() : accepts(port);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * {@return the wanted port, or the next free one above it}
     *
     * @param wanted where to begin
     * @param assigned taken by others of the same network
     */
    public static int firstFree(int wanted, Set<Integer> assigned) {
        return Stream.iterate(wanted, port -> port <= HIGHEST, port -> port + 1)
                .filter(port -> !assigned.contains(port) && reserve(port))
                .findFirst()
                .orElseThrow(() -> NetworkFault.of("fault.no-port", "" + wanted));
    }

    static void refuseTaken(int port, String program) {
        if (!Patience.until(RELEASE, () -> isFree(port))) {
            throw NetworkFault.of("fault.port-taken", "" + port, program, owner(port));
        }
    }

    /**
     * {@return who listens there, as far as this user may know}
     *
     * @param port of 127.0.0.1
     */
    public static String owner(int port) {
        Set<String> sockets = sockets(port);
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOne(pid, sockets))
                .map(pid -> text("port.owner", ProcessTable.name(pid).orElse("?"), "" + pid))
                .findFirst()
                .orElseGet(() -> text("port.nobody"));
    }

    private static String text(String key, Object... arguments) {
        return Texts.text(NetworkFault.class, key, arguments);
    }

    private static Set<String> sockets(int port) {
        return TABLES.stream().flatMap(table -> sockets(table, port).stream()).collect(Collectors.toSet());
    }

    /** The inodes of the sockets that listen on a port. Columns: number, local address:port in hex, remote, state, …, inode. */
    private static List<String> sockets(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split(" +", -1))
                    .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> "socket:[" + columns[9] + "]")
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> pointsTo(descriptor, sockets));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, Set<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            return false;
        }
    }
}
