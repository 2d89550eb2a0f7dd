package org.mingzheng.cli.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/**
 * The folders in which this process alone writes sealed files. The system forgets the claims of a process that ends, however it
 * ends. All claims are locks on bytes of one file, so a run over thousands of folders needs one descriptor.
 */
public final class FolderClaims implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel file;

    private FolderClaims(FileChannel file) {
        this.file = file;
    }

    /**
     * {@return the claims, once nobody else has one of them}
     *
     * @param state of the user
     * @param folders that exist
     * @param waiting told the first folder for which another process is waited for
     * @throws IOException if the file system refuses
     */
    public static FolderClaims of(StateFolder state, Collection<Path> folders, Consumer<Path> waiting)
            throws IOException {
        FolderClaims claims = new FolderClaims(state.file("folders.lock"));
        try {
            // In one order for all processes: none waits for another that waits for it.
            SortedMap<Long, Path> places = new TreeMap<>();
            for (Path folder : folders) {
                places.put(place(folder), folder);
            }
            Consumer<Path> once = once(waiting);
            for (var place : places.entrySet()) {
                claims.claim(place.getKey(), () -> once.accept(place.getValue()));
            }
            return claims;
        } catch (IOException | RuntimeException e) {
            claims.close();
            throw e;
        }
    }

    private static Consumer<Path> once(Consumer<Path> told) {
        boolean[] done = {false};
        return folder -> {
            if (!done[0]) {
                done[0] = true;
                told.accept(folder);
            }
        };
    }

    /** By the folder's real path: two names of one folder are one claim. */
    private static long place(Path folder) throws IOException {
        Bytes digest = Sha256.digest(Bytes.utf8(folder.toRealPath().toUri().toString()));
        return ByteBuffer.wrap(digest.toArray()).getLong() >>> 2;
    }

    private void claim(long place, Runnable waiting) throws IOException {
        while (lock(place).isEmpty()) {
            waiting.run();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private Optional<FileLock> lock(long place) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock(place, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
