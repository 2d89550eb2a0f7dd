package org.mingzheng.network.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzheng.network.report.FileWords;
import org.mingzheng.network.report.Texts;

/** A file that is small if it is what it should be. What is longer, or never ends, is not read. */
public final class SmallFile {
    /** The greatest content that is read, in bytes. */
    public static final int MAX_SIZE = 1 << 20;

    private static final String MARK = "\uFEFF";

    private SmallFile() {}

    /**
     * {@return the content}
     *
     * @param file of at most {@link #MAX_SIZE} bytes
     * @throws IOException if it cannot be read, or is longer
     */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_SIZE + 1);
            if (content.length > MAX_SIZE) {
                throw new IOException(file + ": " + Texts.text(FileWords.class, "file.too-long", MAX_SIZE));
            }
            return content;
        }
    }

    /**
     * {@return the content as text, without a byte order mark}
     *
     * @param file in UTF-8
     * @throws IOException if it cannot be read, is longer, or is not UTF-8
     */
    public static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file)))
                .toString();
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
