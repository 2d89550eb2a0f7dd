package org.mingzheng.cli.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How words become values; what is none is told of in a sentence. */
public final class Converters {
    private Converters() {}

    /**
     * {@return a command that reads paths, addresses and numbers so}
     *
     * @param command any
     */
    public static CommandLine in(CommandLine command) {
        return command.registerConverter(Path.class, Converters::path)
                .registerConverter(URI.class, Converters::address)
                .registerConverter(int.class, Converters::number)
                .registerConverter(Integer.class, Converters::number)
                .registerConverter(Long.class, Converters::large);
    }

    private static Path path(String word) {
        try {
            if (!word.isEmpty()) {
                return Path.of(word);
            }
        } catch (InvalidPathException e) {
            // told below, like the empty word
        }
        throw refused("usage.path", word);
    }

    private static URI address(String word) {
        try {
            return new URI(word);
        } catch (URISyntaxException e) {
            throw refused("usage.address", word);
        }
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw refused("usage.number", word);
        }
    }

    private static long large(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw refused("usage.number", word);
        }
    }

    private static TypeConversionException refused(String key, String word) {
        return new TypeConversionException(Texts.text(Converters.class, key, word));
    }
}
