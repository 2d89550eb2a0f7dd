package org.mingzheng.network.fabric;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.mingzheng.network.report.NetworkFault;

/** A compressed tar archive (POSIX ustar) whose bytes depend on nothing but names and contents: no times, owners or order. */
final class Archive {
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;

    private Archive() {}

    static byte[] of(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.write(header(file.getKey(), file.getValue().length));
                out.write(file.getValue());
                out.write(new byte[Math.floorMod(-file.getValue().length, BLOCK)]);
            }
            out.write(new byte[2 * BLOCK]);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, String.format(Locale.ROOT, "%011o\0", size) + "00000000000\0");
        // The sum is taken with blanks in its own place.
        put(header, CHECKSUM, "        0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b;
        }
        put(header, CHECKSUM, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
