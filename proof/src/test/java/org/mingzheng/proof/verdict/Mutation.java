package org.mingzheng.proof.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;
import org.mingzheng.proof.statement.StatedRecord;

/** Changes of a sealed file by somebody who can write archives and their digests, and signs nothing. */
public final class Mutation {
    private static final SealedFile FOREIGN = MutantFiles.foreign();

    private final Random random;

    /** Changes chosen by this. */
    public Mutation(Random random) {
        this.random = random;
    }

    /** Other bytes, another order, or a stranger's member; nothing if the outcome is no sealed file, which proves nothing. */
    public Optional<SealedFile> altered(SealedFile file) {
        return switch (random.nextInt(10)) {
            case 0 -> read(truncated(file));
            case 1 -> read(swapped(file));
            case 2 -> foreign(file);
            case 3 -> reordered(file);
            default -> read(flipped(file));
        };
    }

    private static Optional<SealedFile> read(List<Map.Entry<String, Bytes>> members) {
        return SealedFile.parse(SealedFiles.resealed(members)) instanceof Result.Accepted<SealedFile>(SealedFile file)
                ? Optional.of(file)
                : Optional.empty();
    }

    private List<Map.Entry<String, Bytes>> flipped(SealedFile file) {
        List<Map.Entry<String, Bytes>> members = new ArrayList<>(SealedFiles.contents(file));
        int i = 2 + random.nextInt(members.size() - 2);
        byte[] content = members.get(i).getValue().toArray();
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        members.set(i, Map.entry(members.get(i).getKey(), Bytes.wrap(content)));
        return members;
    }

    private List<Map.Entry<String, Bytes>> truncated(SealedFile file) {
        List<Map.Entry<String, Bytes>> members = new ArrayList<>(SealedFiles.contents(file));
        int i = 2 + random.nextInt(members.size() - 2);
        Bytes content = members.get(i).getValue();
        int newline = new String(content.toArray(), StandardCharsets.ISO_8859_1).lastIndexOf('\n', content.size() - 2);
        members.set(i, Map.entry(members.get(i).getKey(), content.slice(0, newline + 1)));
        return members;
    }

    private List<Map.Entry<String, Bytes>> swapped(SealedFile file) {
        List<Map.Entry<String, Bytes>> members = new ArrayList<>(SealedFiles.contents(file));
        int i = 2 + random.nextInt(members.size() - 2);
        int j = 2 + random.nextInt(members.size() - 2);
        Map.Entry<String, Bytes> one = members.get(i);
        members.set(i, Map.entry(one.getKey(), members.get(j).getValue()));
        members.set(j, Map.entry(members.get(j).getKey(), one.getValue()));
        return members;
    }

    private Optional<SealedFile> reordered(SealedFile file) {
        List<StatedRecord> statements = new ArrayList<>(file.statements());
        Collections.shuffle(statements, random);
        return Optional.of(new SealedFile(file.leaf(), file.entries(), statements, file.definitions()));
    }

    private Optional<SealedFile> foreign(SealedFile file) {
        List<SealedFile> all = foreigners(file).toList();
        return Optional.of(all.get(random.nextInt(all.size())));
    }

    /** The file with each well-formed member that is another's. */
    static Stream<SealedFile> foreigners(SealedFile file) {
        Stream<SealedFile> statements = FOREIGN.statements().stream().map(file::with);
        Stream<SealedFile> entries = FOREIGN.entries().stream().map(file::with);
        Stream<SealedFile> receipts = FOREIGN.entries().stream()
                .flatMap(each -> each.receipts().stream())
                .map(each -> file.with(file.leaf(), each));
        Stream<SealedFile> definitions = Stream.of("{}", "[]").map(Bytes::utf8).map(file::withDefinition);
        return Stream.of(statements, entries, receipts, definitions).flatMap(each -> each);
    }
}
