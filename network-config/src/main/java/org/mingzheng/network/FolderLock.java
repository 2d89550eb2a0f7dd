package org.mingzheng.network;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;

/** Only one command changes a network at a time. The kernel frees the lock of a command that was killed. */
public final class FolderLock implements AutoCloseable {
    static final String NAME = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(NetworkFolder folder) {
        return take(folder, NAME);
    }

    /**
     * {@return the lock, until it is closed}
     *
     * @param folder the network's
     * @param name of the lock's file in it
     */
    public static FolderLock take(NetworkFolder folder, String name) {
        Path file = folder.path().resolve(name);
        try {
            Files.createDirectories(folder.path());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw busy(folder);
            }
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            throw busy(folder);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static NetworkFault busy(NetworkFolder folder) {
        return new NetworkFault("Another network command is at work in " + folder.path(), "Wait until it has ended");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
