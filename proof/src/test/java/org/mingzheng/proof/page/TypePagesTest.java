package org.mingzheng.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.life.SampleEntry;

/** {@code -Dpages.write=true} writes the pages of the types; without it, any difference from what is committed fails. */
class TypePagesTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "docs/types");

    private static Map<String, String> pages() throws IOException {
        Definitions definitions = MemoryLedger.shipped().definitions();
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", TypeTable.text(definitions));
        for (Definition definition : definitions.all()) {
            String sample = SampleEntry.of(definition.type().name());
            for (Lang lang : Lang.values()) {
                String path = lang.folder() + "/" + definition.type().name();
                String title = lang.of(definition.identity().names());
                pages.put(path + ".md", new TypePage(definition, new Phrases(lang, definitions)).text(sample));
                pages.put(path + ".svg", Svg.of(new Diagram(definition, lang).nodes(), title));
            }
        }
        return pages;
    }

    @Test
    void theCommittedPagesAreTheGeneratedOnes() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("pages.write")) {
            write(pages);
        }
        assertThat(committed()).isEqualTo(pages);
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String path : committed().keySet()) {
            Files.delete(FOLDER.resolve(path));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path path = FOLDER.resolve(page.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, page.getValue());
        }
    }
}
