package org.mingzheng.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.cli.place.StackFolder;

/** Performs the script: every scene is drafted, signed and submitted by the commands, and then verified offline. */
final class Play {
    private static final String KEPT = "kept:";

    private final StackFolder ledger;
    private final Path folder;
    private final Telling telling;
    private final Map<String, String> instants = new HashMap<>();

    Play(StackFolder ledger, Path folder, Telling telling) {
        this.ledger = ledger;
        this.folder = folder;
        this.telling = telling;
    }

    void perform() throws IOException {
        Script script = Script.read();
        List<Cast> cast = new ArrayList<>();
        telling.chapter("demo.chapter-persons");
        telling.step(() -> {
            cast.add(Cast.gather(ledger, folder.resolve("keys"), script.persons()));
            return telling.text("demo.persons", script.persons().size());
        });
        Props props = new Props(folder, new Values(cast.getFirst(), run()), telling);
        for (Script.Chapter chapter : script.chapters()) {
            telling.chapter("story." + chapter.name());
            for (Script.Scene scene : chapter.scenes()) {
                play(new Desk(chapter.name(), props, cast.getFirst(), telling), scene);
            }
        }
    }

    /** How many demonstrations this ledger has seen: their numbers must differ. */
    private long run() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolveSibling(""))) {
            return runs.filter(Files::isDirectory).count();
        }
    }

    private void play(Desk desk, Script.Scene scene) {
        scene.keep().forEach(desk.props()::keep);
        List<Commands.Run> submitted = new ArrayList<>();
        telling.step(() -> {
            Props.awaitNextSecond();
            List<Path> copies = scene.entries().stream()
                    .flatMap(entry -> desk.draft(scene.msp(), new Line(entry)).stream())
                    .toList();
            instants.put(scene.name(), Props.effect(copies.getLast()));
            submitted.add(submit(desk, scene, copies));
            return telling.text("story." + desk.chapter() + "." + scene.name());
        });
        submitted.forEach(run -> judge(scene, run));
        scene.show().forEach(record -> telling.show(file(desk, record)));
        scene.expect().forEach(wanted -> expect(desk, wanted));
    }

    private Commands.Run submit(Desk desk, Script.Scene scene, List<Path> copies) {
        List<String> arguments =
                new ArrayList<>(copies.stream().map(Path::toString).toList());
        arguments.addAll(List.of("--as", scene.msp()));
        Commands.Run run = telling.run("submit", arguments.toArray(String[]::new));
        if (run.code() != 0) {
            desk.props().forget(copies);
        }
        scene.refresh()
                .forEach(record ->
                        telling.must("refresh", desk.props().sealed(record).toString()));
        return run;
    }

    /** The ledger takes what it must take, and refuses what it must refuse. */
    private void judge(Script.Scene scene, Commands.Run run) {
        String last = run.said().strip().lines().toList().getLast();
        scene.refused()
                .ifPresentOrElse(
                        reason -> telling.require(run.code() != 0 && last.contains(reason), last),
                        () -> telling.must(run));
    }

    /** The file of a record, or the copy that somebody kept. */
    private static Path file(Desk desk, String name) {
        return name.startsWith(KEPT)
                ? desk.props().kept(name.substring(KEPT.length()))
                : desk.props().shown(name);
    }

    private void expect(Desk desk, Script.Wanted wanted) {
        Claims claims = wanted.code().map(Claims::against).orElse(Claims.GOOD);
        List<String> at = wanted.scene()
                .map(scene -> List.of("--at", instants.get(scene)))
                .orElse(List.of());
        telling.expect(claims, file(desk, wanted.file()), at.toArray(String[]::new));
    }
}
