package org.mingzheng.cli.start;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The arguments as the shell passed them. A shell puts names of files in the place of {@code *}: in a folder from somebody else, a
 * file may be called {@code --trust=policy}. So what looks like an option and is the name of a file in the working folder is
 * refused, and so is what this program does not see as it was typed.
 *
 * @param words as Java has them
 * @param folder the working folder
 * @param raw the bytes that the system passed, if it tells
 */
public record Arguments(List<String> words, Path folder, Optional<List<Bytes>> raw) {
    private static final Path OWN = Path.of("/proc/self/cmdline");
    private static final String END_OF_OPTIONS = "--";
    private static final char UNKNOWN = '\uFFFD';
    /** That of the locale, by which Java reads names: UTF-8, or in older Chinese locales one of the GB family. No other is taken. */
    private static final Charset TYPED = typed(System.getProperty("sun.jnu.encoding", ""));

    /** Copies the words. */
    public Arguments {
        words = List.copyOf(words);
    }

    /**
     * {@return the arguments of this process}
     *
     * @param words as Java has them
     */
    public static Arguments of(String[] words) {
        return new Arguments(List.of(words), Path.of(""), raw(words.length));
    }

    private static Optional<List<Bytes>> raw(int count) {
        try {
            List<Bytes> all = split(Files.readAllBytes(OWN));
            return all.size() < count ? Optional.empty() : Optional.of(all.subList(all.size() - count, all.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Charset typed(String locale) {
        return locale.startsWith("GB") ? Charset.forName(locale) : StandardCharsets.UTF_8;
    }

    static List<Bytes> split(byte[] line) {
        List<Bytes> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                words.add(Bytes.wrap(Arrays.copyOfRange(line, start, i)));
                start = i + 1;
            }
        }
        return words;
    }

    /** {@return why these arguments are refused, in words; none if they are not} */
    public Optional<String> flaw() {
        for (int i = 0; i < words.size(); i++) {
            if (!isAsTyped(i)) {
                return Optional.of(text("arguments.bytes", i + 1, words.get(i)));
            }
        }
        return words.stream()
                .takeWhile(word -> !word.equals(END_OF_OPTIONS))
                .filter(word -> word.startsWith("-") && isFile(word))
                .findFirst()
                .map(word -> text("arguments.file", word));
    }

    private boolean isAsTyped(int index) {
        String word = words.get(index);
        return raw.map(all -> all.get(index).equals(Bytes.wrap(word.getBytes(TYPED))))
                .orElseGet(() -> word.indexOf(UNKNOWN) < 0);
    }

    private boolean isFile(String word) {
        try {
            return Files.exists(folder.resolve(word), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String text(String key, Object... values) {
        return Fault.of(Arguments.class, key, values).getMessage();
    }
}
