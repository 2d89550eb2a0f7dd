package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;

/** Every well-formed file that has one member less; the entry that it is about stays. */
final class Removals {
    private Removals() {}

    static Stream<SealedFile> of(SealedFile file) {
        Stream<SealedFile> statements = IntStream.range(0, file.statements().size())
                .mapToObj(i ->
                        new SealedFile(file.leaf(), file.entries(), without(file.statements(), i), file.definitions()));
        Stream<SealedFile> definitions = IntStream.range(0, file.definitions().size())
                .mapToObj(i ->
                        new SealedFile(file.leaf(), file.entries(), file.statements(), without(file.definitions(), i)));
        Stream<SealedFile> entries = IntStream.range(0, file.entries().size())
                .filter(i -> !file.entries().get(i).leafHash().equals(file.leaf()))
                .mapToObj(i -> with(file, without(file.entries(), i)));
        return Stream.of(statements, definitions, entries, receipts(file)).flatMap(each -> each);
    }

    private static Stream<SealedFile> receipts(SealedFile file) {
        return IntStream.range(0, file.entries().size()).boxed().flatMap(i -> {
            LoggedEntry entry = file.entries().get(i);
            return IntStream.range(0, entry.receipts().size()).mapToObj(j -> {
                List<LoggedEntry> entries = new ArrayList<>(file.entries());
                entries.set(i, new LoggedEntry(entry.entry(), without(entry.receipts(), j), entry.disclosures()));
                return with(file, entries);
            });
        });
    }

    private static SealedFile with(SealedFile file, List<LoggedEntry> entries) {
        return new SealedFile(file.leaf(), entries, file.statements(), file.definitions());
    }

    private static <T> List<T> without(List<T> all, int i) {
        List<T> less = new ArrayList<>(all);
        less.remove(i);
        return less;
    }
}
