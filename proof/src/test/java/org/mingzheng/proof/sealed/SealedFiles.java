package org.mingzheng.proof.sealed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.verdict.SampleNetwork;

/** Sealed files to test the container with, the same at every run. */
public final class SealedFiles {
    private static final long TIME = 1_796_000_000_000L;
    private static final List<String> TWO = SampleNetwork.MSPS.subList(0, 2);

    private SealedFiles() {}

    /** No more than there must be. */
    public static SealedFile smallest() {
        Entry entry = Entries.minimal();
        LoggedEntry logged = new LoggedEntry(entry.canonical(), List.of(), List.of());
        return new SealedFile(entry.leafHash(), List.of(logged), List.of(), List.of());
    }

    /** Something of everything. */
    public static SealedFile full() {
        Entry entry = Entries.sealed();
        LoggedEntry sealed = new LoggedEntry(
                entry.canonical(), List.of(receipt(entry, 2), receipt(entry, 3)), Entries.disclosures());
        LoggedEntry other = new LoggedEntry(Entries.minimal().canonical(), List.of(), List.of());
        return new SealedFile(
                entry.leafHash(), List.of(sealed, other), List.of(stated(entry)), List.of(Bytes.utf8("{\"a\":1}")));
    }

    private static Receipt receipt(Entry entry, int size) {
        Origin origin = entry.place().origin();
        List<Bytes> entries = List.of(Bytes.utf8("another"), entry.canonical(), Bytes.utf8("later"))
                .subList(0, size);
        return SampleNetwork.REAL.receipt(origin, entries, 1, SampleNetwork.logKey(origin), TIME, TWO);
    }

    private static StatedRecord stated(Entry entry) {
        RecordId id = entry.place().recordId();
        Bytes answer = Bytes.utf8("{\"origin\":\"" + entry.place().origin() + "\",\"state\":\"issued\"}");
        return SampleNetwork.REAL.stated(id, answer, TIME, TWO);
    }

    /** An archive of a member more than a sealed file may have. */
    public static Bytes tooManyMembers() {
        return Archive.of(IntStream.rangeClosed(0, SealedFileMembers.MOST)
                .mapToObj(i -> new Member("m" + i, Bytes.empty()))
                .toList());
    }

    /** An archive of these members as names and contents, in their order. */
    public static Bytes archive(List<Map.Entry<String, Bytes>> members) {
        return Archive.of(members.stream()
                .map(each -> new Member(each.getKey(), each.getValue()))
                .toList());
    }

    /** The same with the members' digest made anew, as anybody can. */
    public static Bytes resealed(List<Map.Entry<String, Bytes>> members) {
        List<Member> rest = members.stream()
                .skip(2)
                .map(each -> new Member(each.getKey(), each.getValue()))
                .toList();
        String about = new String(members.get(1).getValue().toArray(), StandardCharsets.UTF_8);
        String digest = SealedFileMembers.digest(rest).base64Url();
        String anew = about.replaceFirst("\"members\":\"[^\"]*\"", "\"members\":\"" + digest + "\"");
        List<Map.Entry<String, Bytes>> all = new ArrayList<>(members);
        all.set(1, Map.entry(members.get(1).getKey(), Bytes.utf8(anew)));
        return archive(all);
    }

    /** The members' names and contents, in their order. */
    public static List<Map.Entry<String, Bytes>> contents(SealedFile file) {
        return SealedFileMembers.of(file).stream()
                .map(each -> Map.entry(each.name(), each.content()))
                .toList();
    }
}
