package org.mingzheng.cli.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.EntryType;

/** The definitions of entry types that come with this program ({@code docs/spec/entry-types}). */
public final class EntryTypeFiles {
    private static final String FOLDER = "/entry-types/";
    private static final List<EntryType> ALL = index();
    private static final Map<EntryType, Bytes> TEXTS = new ConcurrentHashMap<>();
    private static final Map<EntryType, Definition> RULES = new ConcurrentHashMap<>();

    private EntryTypeFiles() {}

    /** {@return every type at every version} */
    public static List<EntryType> all() {
        return ALL;
    }

    private static List<EntryType> index() {
        return text("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> EntryType.parse(line).orThrow())
                .toList();
    }

    /** {@return the definitions of all; entries name theirs by digest, so a wrong one is never taken for the right one} */
    public static Definitions shipped() {
        return Definitions.of(all().stream().map(EntryTypeFiles::definition).toList())
                .orThrow();
    }

    /** {@return the names of all types, ascending, each once} */
    public static List<String> names() {
        return all().stream().map(EntryType::name).distinct().sorted().toList();
    }

    /**
     * {@return the newest version of a type}
     *
     * @param name of the type
     */
    public static EntryType newest(String name) {
        return all().stream()
                .filter(type -> type.name().equals(name))
                .max(Comparator.comparingInt(EntryType::version))
                .orElseThrow(() -> Fault.of(EntryTypeFiles.class, "entry.no-type", name, String.join(", ", names())));
    }

    /**
     * {@return the definition of a type, the exact bytes}
     *
     * @param type one of {@link #all}
     */
    public static Bytes definition(EntryType type) {
        return TEXTS.computeIfAbsent(type, each -> Bytes.wrap(read(each + "/definition.json")));
    }

    /**
     * {@return what a type's definition says}
     *
     * @param type one of {@link #all}
     */
    public static Definition rules(EntryType type) {
        return RULES.computeIfAbsent(
                type, each -> Definition.parse(definition(each)).orThrow());
    }

    private static String text(String file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(
                EntryTypeFiles.class.getResourceAsStream(FOLDER + file), "no resource " + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
