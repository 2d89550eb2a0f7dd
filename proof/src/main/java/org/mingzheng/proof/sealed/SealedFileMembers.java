package org.mingzheng.proof.sealed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;

/** A sealed file as members of an archive, whose names and order are fixed. */
final class SealedFileMembers {
    /** Most members of a sealed file. */
    static final int MOST = 2
            + SealedFile.MAX_ENTRIES * (2 + LoggedEntry.MAX_RECEIPTS)
            + SealedFile.MAX_STATEMENTS
            + SealedFile.MAX_DEFINITIONS;

    private static final String MEDIA_TYPE = "mimetype";
    private static final String ABOUT = "sealed-file.json";
    private static final String MEMBERS = "members";
    private static final int MAX_ABOUT = 256;

    private final List<Member> members;
    private int at;

    private SealedFileMembers(List<Member> members) {
        this.members = members;
    }

    static List<Member> of(SealedFile file) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < file.entries().size(); i++) {
            add(members, i, file.entries().get(i));
        }
        for (int i = 0; i < file.statements().size(); i++) {
            members.add(new Member(
                    MemberNames.statement(i), file.statements().get(i).encoded()));
        }
        for (int i = 0; i < file.definitions().size(); i++) {
            members.add(new Member(MemberNames.definition(i), file.definitions().get(i)));
        }
        members.addFirst(new Member(ABOUT, about(file.leaf(), digest(members))));
        members.addFirst(new Member(MEDIA_TYPE, Bytes.utf8(SealedFile.MEDIA_TYPE)));
        return members;
    }

    /** SHA-256 over the names and contents' digests of all members behind that which holds it. */
    static Bytes digest(List<Member> members) {
        Sha256 digest = new Sha256();
        for (Member member : members) {
            Bytes name = Bytes.utf8(member.name() + "\n");
            digest.update(name.unsafeArray(), 0, name.size());
            digest.update(Sha256.digest(member.content()).unsafeArray(), 0, Sha256.SIZE);
        }
        byte[] out = new byte[Sha256.SIZE];
        digest.digest(out, 0);
        return Bytes.wrap(out);
    }

    private static void add(List<Member> members, int i, LoggedEntry entry) {
        members.add(new Member(MemberNames.entry(i), entry.entry()));
        if (!entry.disclosures().isEmpty()) {
            StringBuilder lines = new StringBuilder();
            entry.disclosures().forEach(each -> lines.append(each.text()).append('\n'));
            members.add(new Member(MemberNames.disclosures(i), Bytes.utf8(lines.toString())));
        }
        for (int j = 0; j < entry.receipts().size(); j++) {
            members.add(new Member(
                    MemberNames.receipt(i, j), entry.receipts().get(j).encoded()));
        }
    }

    static SealedFile read(List<Member> members) {
        return new SealedFileMembers(members).read();
    }

    private SealedFile read() {
        if (!take(MEDIA_TYPE).equals(Bytes.utf8(SealedFile.MEDIA_TYPE))) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + SealedFile.MEDIA_TYPE);
        }
        JsonObject about = about(take(ABOUT));
        Hash leaf = new Hash(Bytes.ofBase64Url(about.text("leaf")).orThrow());
        List<LoggedEntry> entries = new ArrayList<>();
        while (isNext(MemberNames.entry(entries.size()))) {
            entries.add(logged(entries.size()));
        }
        List<StatedRecord> statements = new ArrayList<>();
        while (isNext(MemberNames.statement(statements.size()))) {
            statements.add(StatedRecord.parse(take(MemberNames.statement(statements.size())))
                    .orThrow());
        }
        List<Bytes> definitions = new ArrayList<>();
        while (isNext(MemberNames.definition(definitions.size()))) {
            definitions.add(take(MemberNames.definition(definitions.size())));
        }
        require(at == members.size(), "a member has an unknown name or is not in its place");
        SealedFile file = new SealedFile(leaf, entries, statements, definitions);
        if (!digest(members.subList(2, members.size())).base64Url().equals(about.text(MEMBERS))) {
            throw new RejectedException(
                    Reason.SEALED_FILE_DIGEST, "the members are not those that it was written with");
        }
        return file;
    }

    private LoggedEntry logged(int i) {
        Bytes entry = take(MemberNames.entry(i));
        List<Disclosure> disclosures =
                isNext(MemberNames.disclosures(i)) ? lines(take(MemberNames.disclosures(i))) : List.of();
        List<Receipt> receipts = new ArrayList<>();
        while (isNext(MemberNames.receipt(i, receipts.size()))) {
            receipts.add(
                    Receipt.parse(take(MemberNames.receipt(i, receipts.size()))).orThrow());
        }
        return new LoggedEntry(entry, receipts, disclosures);
    }

    /** At least one line, each ended by a newline. */
    private static List<Disclosure> lines(Bytes member) {
        String text = new String(member.unsafeArray(), StandardCharsets.ISO_8859_1);
        require(text.endsWith("\n"), "the disclosures are not lines");
        List<String> lines = Parts.of(text.substring(0, text.length() - 1), '\n', Fields.MAX_FIELDS + 1);
        return lines.stream().map(line -> Disclosure.parse(line).orThrow()).toList();
    }

    private static JsonObject about(Bytes about) {
        if (!(Json.parseCanonical(about, MAX_ABOUT).orThrow() instanceof JsonObject json)) {
            throw new RejectedException(Reason.WRONG_TYPE, "sealed-file.json is an object");
        }
        if (!json.text("format").equals(SealedFile.FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + SealedFile.FORMAT);
        }
        json.onlyFields("format", "leaf", MEMBERS);
        return json;
    }

    private static Bytes about(Hash leaf, Bytes digest) {
        return JsonObject.builder()
                .put("format", SealedFile.FORMAT)
                .put("leaf", leaf.value().base64Url())
                .put(MEMBERS, digest.base64Url())
                .build()
                .canonical();
    }

    private boolean isNext(String name) {
        return at < members.size() && members.get(at).name().equals(name);
    }

    private Bytes take(String name) {
        require(isNext(name), "there is no " + name + " in its place");
        return members.get(at++).content();
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.SEALED_FILE_MEMBERS, detail);
        }
    }
}
