package org.mingzheng.proof.verdict;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.PartyCount;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * What in a sample speaks against each claim, told a second time without the verifier: by the table “All evidence together” of
 * {@code docs/spec/verdict.md}, of lines that are good or visibly of something else. No signature is checked: whoever only leaves
 * things out makes none.
 */
final class Objections {
    static final int UNCHANGED = 0;
    static final int AUTHORISED = 1;
    static final int STATUS = 2;

    private static final String MARK = "1.3.6.1.4.1.32473.1";
    private static final Set<String> GOOD = Set.of("issued", "registered");

    private final SealedFile file;
    private final Entry entry;
    private final List<Set<String>> claims = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    private Objections(SealedFile file) {
        this.file = file;
        this.entry = file.sealedEntry().parsed();
    }

    /** For each claim what speaks against it; nothing, exactly if it is proven. */
    static List<Set<String>> of(SealedFile file) {
        Objections objections = new Objections(file);
        objections.receipts();
        objections.statements();
        objections.entries();
        objections.definitions();
        return objections.claims;
    }

    private void object(String what, int... against) {
        Arrays.stream(against).forEach(claim -> claims.get(claim).add(what));
    }

    private void receipts() {
        List<Receipt> receipts = file.entries().stream()
                .flatMap(each -> each.receipts().stream())
                .toList();
        boolean all = receipts.stream().allMatch(Objections::isGood);
        boolean logged = file.sealedEntry().receipts().stream().anyMatch(Objections::isGood);
        if (!all || !logged) {
            object("receipts", UNCHANGED, AUTHORISED, STATUS);
        }
        for (Receipt one : receipts) {
            if (receipts.stream().anyMatch(other -> isGood(one) && isGood(other) && isForked(one, other))) {
                object("fork", UNCHANGED, AUTHORISED, STATUS);
            }
        }
    }

    /** The samples fork in the root of one size, or in the leaf before the entry. */
    private static boolean isForked(Receipt one, Receipt other) {
        var head = one.checkpoint().body();
        var otherHead = other.checkpoint().body();
        if (!head.origin().equals(otherHead.origin())) {
            return false;
        }
        boolean roots = head.head().size() == otherHead.head().size()
                && !head.head().root().equals(otherHead.head().root());
        boolean leaves = one.proof().index() == 1
                && other.proof().index() == 1
                && !one.proof()
                        .hashes()
                        .getFirst()
                        .equals(other.proof().hashes().getFirst());
        return roots || leaves;
    }

    private static boolean isGood(Receipt receipt) {
        String body = receipt.checkpoint().body().text();
        return isGood(receipt.checkpoint().note(), List.of(body));
    }

    private static boolean isGood(StatedRecord stated) {
        String answer = new String(stated.answer().toArray(), StandardCharsets.UTF_8);
        List<String> words = stated.place().isPresent()
                ? List.of("mingzheng/record-tree/v1")
                : List.of("record/" + stated.id() + "\n", answer).stream()
                        .map(word -> word.replace("\n", ""))
                        .toList();
        return isGood(stated.note(), words);
    }

    private static boolean isGood(Note note, List<String> words) {
        List<Endorsement> lines = note.signatures().stream()
                .filter(line -> SampleNetwork.MSPS.stream()
                        .anyMatch(msp -> line.key().name().equals(SampleNetwork.CHANNEL + "/" + msp)))
                .filter(line -> words.stream().allMatch(text(line)::contains))
                .map(Objections::endorsement)
                .toList();
        return PartyCount.of(lines) >= 2;
    }

    private static String text(NoteSignature line) {
        return new String(line.signature().toArray(), StandardCharsets.UTF_8);
    }

    private static Endorsement endorsement(NoteSignature line) {
        String text = text(line);
        String pem = text.substring(
                text.indexOf("-----BEGIN"), text.indexOf("-----END") + "-----END CERTIFICATE-----".length());
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            byte[] encoded = certificate.getPublicKey().getEncoded();
            Bytes point = Bytes.of(Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length));
            return new Endorsement(
                    line.key().name(),
                    PublicKey.of(SignatureSuite.ES256, point).orThrow(),
                    0,
                    certificate.getExtensionValue(MARK) != null);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private void statements() {
        RecordId record = entry.place().recordId();
        for (StatedRecord each : file.statements()) {
            if (!isGood(each)) {
                object("damaged", AUTHORISED, STATUS);
            }
        }
        of(record).forEach(each -> ended(each, STATUS));
        of(SampleFile.keyId()).forEach(this::key);
        conflicts(of(record), STATUS);
        conflicts(of(SampleFile.keyId()), AUTHORISED);
        if (of(SampleFile.keyId()).stream().anyMatch(this::isShownOtherwise)) {
            object("another leaf", AUTHORISED);
        }
        if (of(record).isEmpty()) {
            object("not stated", STATUS);
        }
        if (of(SampleFile.keyId()).isEmpty()) {
            object("key not stated", AUTHORISED);
        }
        if (entry.place().previous().isPresent()) {
            conflicts(of(record), AUTHORISED);
        }
        if (entry.place().previous().isPresent() && of(record).isEmpty()) {
            object("not stated", AUTHORISED);
        }
    }

    private List<RecordAnswer> of(RecordId id) {
        return file.statements().stream()
                .filter(each -> each.id().equals(id) && isGood(each))
                .map(each -> RecordAnswer.parse(each.answer()).orThrow())
                .toList();
    }

    /** A receipt behind the first leaf shows which it is. */
    private boolean isShownOtherwise(RecordAnswer answer) {
        var last = answer.record().last();
        return last.index() == 0
                && last.origin().equals(entry.place().origin())
                && file.sealedEntry().receipts().stream()
                        .filter(each -> isGood(each) && each.proof().index() == 1)
                        .anyMatch(each -> !each.proof().hashes().getFirst().equals(last.hash()));
    }

    private void ended(RecordAnswer answer, int claim) {
        if (!GOOD.contains(answer.record().state())) {
            object("ended", claim);
        }
    }

    /** A key that others had, or that was revoked before the entry took effect. */
    private void key(RecordAnswer answer) {
        RecordState key = answer.record();
        long effective = entry.event().effectiveAt().epochSecond() * 1000;
        Interval last = key.intervals().getLast();
        boolean revoked = last.state().filter("revoked"::equals).isPresent() && last.knownFrom() <= effective;
        if (revoked || key.facts().members().containsKey("compromisedSince")) {
            object("key", AUTHORISED);
        }
    }

    /** No two of one size differ, and no longer log has fewer states. */
    private void conflicts(List<RecordAnswer> answers, int claim) {
        for (RecordAnswer one : answers) {
            for (RecordAnswer other : answers) {
                boolean sameLog = one.record()
                        .last()
                        .origin()
                        .equals(other.record().last().origin());
                int states = one.record().intervals().size()
                        - other.record().intervals().size();
                boolean same = one.size() == other.size() && !one.canonical().equals(other.canonical());
                if (sameLog && (same || (one.size() > other.size() && states < 0))) {
                    object("record fork", claim);
                }
            }
        }
    }

    private void entries() {
        List<LoggedEntry> others = file.entries().stream()
                .filter(each -> !each.leafHash().equals(file.leaf()))
                .toList();
        for (LoggedEntry each : others) {
            Entry other = each.parsed();
            if (each.receipts().stream().noneMatch(Objections::isGood)) {
                object("unproven", AUTHORISED, STATUS);
            }
            if (other.place().recordId().equals(SampleFile.keyId())) {
                revocation(other);
            } else if (touches(other)) {
                object("later", STATUS);
            }
        }
    }

    private boolean touches(Entry other) {
        RecordId record = entry.place().recordId();
        return other.place().recordId().equals(record)
                || other.links().stream().anyMatch(link -> link.record().equals(record));
    }

    /** What a key's entry did must be stated, and is no objection then but for a theft. */
    private void revocation(Entry revocation) {
        boolean stated = of(SampleFile.keyId()).stream()
                .anyMatch(each -> each.record().last().hash().equals(revocation.leafHash()));
        if (!stated) {
            object("key's entry", AUTHORISED);
        }
    }

    private void definitions() {
        List<Bytes> definitions = new ArrayList<>(file.definitions());
        if (!definitions.contains(SampleDefinitions.DOCUMENT)) {
            object("definition", AUTHORISED, STATUS);
        }
        if (!definitions.contains(SampleDefinitions.KEY)) {
            object("key's definition", AUTHORISED);
        }
    }
}
