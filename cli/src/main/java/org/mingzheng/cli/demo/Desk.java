package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.cli.draft.Draft;

/**
 * Where the entries of a chapter are drafted and sealed.
 *
 * @param chapter its name, and that of its folder
 * @param props the files
 * @param cast who seals
 * @param telling runs the commands
 */
record Desk(String chapter, Props props, Cast cast, Telling telling) {
    /** Drafts an entry, and has it sealed: the draft, and the copies that the signers handed back. */
    List<Path> draft(String msp, Line line) {
        Path folder = props.folder(chapter);
        Path draft = folder.resolve(line.name() + Draft.EXTENSION);
        List<String> arguments = new ArrayList<>(line.options(props.values()));
        arguments.addAll(List.of("--as", msp, "--out", draft.toString()));
        arguments.addAll(
                props.knows(line.record())
                        ? List.of("--record", props.head(line.record()).toString())
                        : List.of("--type", line.json().text("type")));
        line.links()
                .forEach(
                        link -> arguments.addAll(List.of("--link", link.getKey() + "=" + props.head(link.getValue()))));
        line.document()
                .ifPresent(_ -> arguments.addAll(
                        List.of("--document", props.document(folder, line).toString())));
        telling.must("draft", arguments.toArray(String[]::new));
        props.drafted(line.record(), draft);
        List<Path> copies = new ArrayList<>(List.of(draft));
        line.seals().forEach(signer -> sign(draft, line, signer, copies));
        return copies;
    }

    private void sign(Path draft, Line line, String signer, List<Path> copies) {
        Path copy = line.copies() ? copy(draft, signer) : draft;
        List<String> arguments = new ArrayList<>(List.of(
                copy.toString(),
                "--yes",
                "--key",
                cast.keyFile(signer).toString(),
                "--role",
                cast.role(signer),
                "--vote",
                line.vote(signer)));
        line.document()
                .ifPresent(name -> arguments.addAll(
                        List.of("--document", draft.resolveSibling(name).toString())));
        telling.must("sign", arguments.toArray(String[]::new));
        if (line.copies()) {
            copies.add(copy);
        }
    }

    private Path copy(Path draft, String signer) {
        try {
            Path folder = Files.createDirectories(draft.resolveSibling(signer));
            return Files.copy(draft, folder.resolve(draft.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
