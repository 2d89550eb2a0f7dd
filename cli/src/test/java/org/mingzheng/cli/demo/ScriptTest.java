package org.mingzheng.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.cli.draft.Events;

class ScriptTest {
    private final Script script = Script.read();

    @Test
    void everyChapterSceneAndDocumentHasItsTextInBothLanguages() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ROOT)) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "org.mingzheng.cli.demo.texts",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(keys()).allMatch(key -> !texts.getString(key).isBlank());
        }
    }

    private List<String> keys() {
        return script.chapters().stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of("story." + chapter.name()),
                        chapter.scenes().stream().flatMap(scene -> keys(chapter, scene))))
                .toList();
    }

    private static Stream<String> keys(Script.Chapter chapter, Script.Scene scene) {
        Stream<String> documents = scene.entries().stream()
                .map(Line::new)
                .filter(line -> line.sample().isEmpty())
                .flatMap(line -> line.document().stream())
                .map(document -> "story.document." + document);
        return Stream.concat(Stream.of("story." + chapter.name() + "." + scene.name()), documents);
    }

    @Test
    void everyEventIsOneOfItsTypeAndEveryRecordBeginsWithOneThatBeginsRecords() {
        Map<String, String> types = new HashMap<>();
        entries().forEach(line -> {
            String event = line.json().text("event");
            boolean begins = line.json().has("type");
            if (begins) {
                types.put(line.record(), line.json().text("type"));
            }
            assertThat(Events.begins(Events.rule(Objects.requireNonNull(types.get(line.record())), event)))
                    .as(line.name())
                    .isEqualTo(begins);
        });
        assertThat(types).hasSizeGreaterThan(10);
    }

    @Test
    void whoeverSealsIsAPersonOfTheScriptOrAnOrganisation() {
        Set<String> known = new HashSet<>();
        script.persons().forEach(person -> known.add(person.name()));
        script.chapters().forEach(chapter -> chapter.scenes().forEach(scene -> known.add(scene.msp())));
        assertThat(entries().flatMap(line -> line.seals().stream())).isSubsetOf(known);
        assertThat(entries().filter(line -> line.seals().contains("dissenter")).map(line -> line.vote("dissenter")))
                .contains("dissent");
    }

    private Stream<Line> entries() {
        return script.chapters().stream()
                .flatMap(chapter -> chapter.scenes().stream())
                .flatMap(scene -> scene.entries().stream())
                .map(Line::new);
    }
}
