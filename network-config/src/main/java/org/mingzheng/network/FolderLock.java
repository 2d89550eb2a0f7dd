package org.mingzheng.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;

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
                throw busy(folder, file);
            }
            String self = ProcessHandle.current().pid() + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
            var _ = channel.truncate(0).write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            throw busy(folder, file);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static NetworkFault busy(NetworkFolder folder, Path file) {
        return NetworkFault.of("fault.busy", folder.path(), holder(file));
    }

    private static String holder(Path file) {
        try {
            String[] words = SmallFile.text(file).strip().split(" ", -1);
            return words.length == 2 ? Texts.text(NetworkFault.class, "fault.holder", words[0], words[1]) : "";
        } catch (IOException e) {
            return "";
        }
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
