package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The last block of which anybody may have been told, kept apart from the blocks: a ledger that ends before it has lost
 * something. On disk before anybody is told. Trusted as the blocks are.
 *
 * <p>Two slots, written in turn, so that a write that tears leaves the other: a line of text with its CRC-32C, padded with spaces.
 */
final class Mark implements AutoCloseable {
    static final int SLOT = 256;
    private static final String FORMAT = "mingzheng/ledger-mark/v1";
    private static final HexFormat HEX = HexFormat.of();

    private final BlockFile.Disk disk;
    private int slot;
    private @Nullable Point last;

    /**
     * A block.
     *
     * @param number its number, -1 if there is none yet
     * @param hash of its header
     * @param end of its record, in bytes from the begin of the file
     */
    record Point(long number, ByteString hash, long end) {
        /** Before the first block. */
        static final Point NOTHING = new Point(-1, ByteString.EMPTY, 0);

        private String line() {
            String words = FORMAT + " " + number + " x" + HEX.formatHex(hash.toByteArray()) + " " + end;
            return words + " " + checksum(words);
        }

        private static String checksum(String words) {
            CRC32C checksum = new CRC32C();
            checksum.update(words.getBytes(StandardCharsets.US_ASCII));
            return HEX.toHexDigits((int) checksum.getValue());
        }

        private static Optional<Point> of(String line) {
            String[] words = line.strip().split(" ", -1);
            if (words.length != 5
                    || !words[0].equals(FORMAT)
                    || !words[4].equals(checksum(String.join(" ", Arrays.copyOf(words, 4))))) {
                return Optional.empty();
            }
            ByteString hash = ByteString.copyFrom(HEX.parseHex(words[2].substring(1)));
            return Optional.of(new Point(Long.parseLong(words[1]), hash, Long.parseLong(words[3])));
        }
    }

    private Mark(BlockFile.Disk disk) {
        this.disk = disk;
    }

    /**
     * {@return the mark, as it was left}
     *
     * @throws IOException if neither slot is whole
     */
    static Mark read(BlockFile.Disk disk) throws IOException {
        Mark mark = new Mark(disk);
        if (disk.size() > 0) {
            List<Optional<Point>> slots = List.of(mark.read(0), mark.read(1));
            mark.last = slots.stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingLong(Point::number))
                    .orElseThrow(() -> new IOException("the mark of the last confirmed block is damaged. Restore"
                            + " ledger.mark from the copy that ledger/ is from; nothing is changed."));
            mark.slot = slots.indexOf(Optional.of(mark.last)) == 0 ? 1 : 0;
        }
        return mark;
    }

    private Optional<Point> read(int which) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(SLOT);
        boolean more = true;
        while (more && text.hasRemaining()) {
            more = disk.read(text, (long) which * SLOT + text.position()) > 0;
        }
        return Point.of(new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII));
    }

    /** {@return the last confirmed block; nothing if none was ever marked} */
    Optional<Point> last() {
        return Optional.ofNullable(last);
    }

    /** It is on disk when this returns; when it throws, it may or may not be. */
    void set(Point point) throws IOException {
        byte[] padded = new byte[SLOT];
        Arrays.fill(padded, (byte) ' ');
        byte[] line = point.line().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(line, 0, padded, 0, line.length);
        padded[SLOT - 1] = '\n';
        disk.write(ByteBuffer.wrap(padded), (long) slot * SLOT);
        disk.force();
        slot = 1 - slot;
        last = point;
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
