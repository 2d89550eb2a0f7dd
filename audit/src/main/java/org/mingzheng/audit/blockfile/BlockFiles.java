package org.mingzheng.audit.blockfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingzheng.audit.blockfile.BlockFileException.Kind;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.proof.bytes.Bytes;

/**
 * A chain in files: one block a file, as {@code peer channel fetch} exports them, or the block files of a peer's ledger. Not trusted
 * more than the peer that they came from. A block that is not among the files was not given; that is no evidence.
 */
public final class BlockFiles implements Blocks {
    private final SortedMap<Long, BlockPlace> places = new TreeMap<>();

    private BlockFiles() {}

    /**
     * {@return the blocks in files and folders; hidden files and what lies in folders of folders are not looked at}
     *
     * @param paths of files and folders
     * @throws BlockFileException if a file is no block, or two different blocks have one number
     */
    public static BlockFiles in(List<Path> paths) {
        BlockFiles files = new BlockFiles();
        paths.stream().flatMap(BlockFiles::files).forEach(files::add);
        return files;
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !("" + file.getFileName()).startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new BlockFileException(Kind.UNREADABLE, path);
        }
    }

    private void add(Path file) {
        if (!Files.isReadable(file)) {
            throw new BlockFileException(Kind.UNREADABLE, file);
        }
        try {
            new BlockFile(file).read(this::add);
        } catch (IOException e) {
            throw new BlockFileException(Kind.NO_BLOCK, file, "" + e.getMessage());
        }
    }

    private void add(long number, BlockPlace place) throws IOException {
        BlockPlace before = places.putIfAbsent(number, place);
        if (before != null && !before.read().equals(place.read())) {
            throw new BlockFileException(Kind.TWICE, number, before.file(), place.file());
        }
    }

    @Override
    public long height() {
        return places.isEmpty() ? 0 : Math.max(0, places.lastKey() + 1);
    }

    @Override
    public void read(long from, long to, Consumer<Bytes> each) {
        for (long number = from; number < to; number++) {
            each.accept(block(number));
        }
    }

    private Bytes block(long number) {
        BlockPlace place = places.get(number);
        if (place == null) {
            throw new PeerException("block " + number + " is not among the files", true, new IllegalStateException());
        }
        try {
            return place.read();
        } catch (IOException e) {
            throw new PeerException("block " + number + " in " + place.file() + ": " + e.getMessage(), true, e);
        }
    }
}
