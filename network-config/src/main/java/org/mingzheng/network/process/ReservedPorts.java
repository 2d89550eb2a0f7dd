package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports that a command of this user has chosen, and on which nothing listens yet: two that choose at the same time do not choose
 * the same. The kernel frees them when the command ends, however it does.
 */
final class ReservedPorts {
    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "mingzheng-ports-" + System.getProperty("user.name"));
    private static final Map<Integer, FileChannel> HELD = new HashMap<>();

    private ReservedPorts() {}

    /** Whether the port is this process's to use. Where the folder cannot be written nothing is reserved. */
    static synchronized boolean take(int port) {
        if (HELD.containsKey(port)) {
            return true;
        }
        try {
            Files.createDirectories(FOLDER);
            FileChannel channel =
                    FileChannel.open(FOLDER.resolve("" + port), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return false;
            }
            HELD.put(port, channel);
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
