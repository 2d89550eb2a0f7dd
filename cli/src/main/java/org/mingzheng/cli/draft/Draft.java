package org.mingzheng.cli.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.Sha256;

/**
 * An entry on its way to its seals.
 *
 * @param entry with the seals that it has so far
 * @param disclosures of its private fields: secrets
 * @param definitions of its type
 */
public record Draft(Entry entry, List<Disclosure> disclosures, List<Bytes> definitions) {
    /** The end of a draft's name. */
    public static final String EXTENSION = ".draft" + SealedFile.EXTENSION;

    /**
     * {@return a new draft, without any seal}
     *
     * @param drafting of the log
     * @param terms what the entry says
     * @param record id of the entry's record
     * @param previous the record's last entry; none for its first
     * @param document that the entry is about, if it is about one
     */
    public static Draft of(
            Drafting drafting,
            EntryTerms terms,
            String record,
            Optional<Hash> previous,
            Optional<DocumentDigests> document) {
        List<Disclosure> disclosures = new ArrayList<>();
        document.ifPresent(digests -> disclosures.add(drafting.disclosure(DocumentDigests.FIELD, digests.json())));
        terms.hidden().forEach((name, text) -> disclosures.add(drafting.disclosure(name, new JsonString(text))));
        Event event = new Event(
                terms.event(),
                terms.actor(),
                terms.effectiveAt().orElseGet(drafting::now),
                terms.basis(),
                terms.reason());
        Place place = drafting.place(terms.type(), record, previous);
        Entry entry = new Entry(place, event, Fields.of(terms.open(), disclosures), terms.links(), List.of());
        return new Draft(entry, disclosures, List.of(EntryTypeFiles.definition(place.type())));
    }

    /**
     * {@return the draft in a file}
     *
     * @param path of a sealed file whose entry has no receipt
     * @throws Fault if it is none
     */
    public static Draft read(Path path) {
        return of(path, Fault.unless(SealedFiles.read(path), Draft.class, "draft.no-draft", path));
    }

    private static Draft of(Path path, SealedFile file) {
        LoggedEntry logged = file.sealedEntry();
        if (!logged.receipts().isEmpty()) {
            throw Fault.of(Draft.class, "draft.logged", path);
        }
        return new Draft(logged.parsed(), logged.disclosures(), file.definitions());
    }

    /**
     * {@return the definition by which the entry will be judged}
     *
     * @throws Fault if the file does not hold it
     */
    public Definition definition() {
        return definitions.stream()
                .filter(each -> Sha256.digest(each).equals(entry.place().definition()))
                .map(each -> Definition.parse(each).orThrow())
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        Draft.class, "draft.no-definition", entry.place().type()));
    }

    /** {@return whether it is about a document} */
    boolean hasDocument() {
        return entry.fields().digests().containsKey(DocumentDigests.FIELD);
    }

    /** {@return what it says; of private fields the names alone, and the document is not among them} */
    EntryTerms terms() {
        Event event = entry.event();
        Map<String, String> hidden = new TreeMap<>();
        entry.fields().digests().keySet().forEach(name -> hidden.put(name, ""));
        hidden.remove(DocumentDigests.FIELD);
        return new EntryTerms(
                entry.place().type().name(),
                event.name(),
                event.actor(),
                Optional.of(event.effectiveAt()),
                event.basis(),
                event.reason(),
                entry.fields().open(),
                hidden,
                entry.links());
    }

    /** {@return the draft as a file} */
    public SealedFile file() {
        LoggedEntry entries = new LoggedEntry(entry.canonical(), List.of(), disclosures);
        return new SealedFile(entry.leafHash(), List.of(entries), List.of(), definitions);
    }

    /**
     * {@return this with one more seal}
     *
     * @param seal of a key that has not sealed yet
     */
    public Draft with(Seal seal) {
        if (entry.seals().stream()
                .anyMatch(each -> each.header().kid().equals(seal.header().kid()))) {
            throw Fault.of(Draft.class, "draft.twice", seal.header().kid());
        }
        List<Seal> more = new ArrayList<>(entry.seals());
        more.add(seal);
        return new Draft(entry.withSeals(more), disclosures, definitions);
    }

    /**
     * {@return this with the seals of another copy, too}
     *
     * @param other the same entry, sealed elsewhere
     */
    public Draft joined(Draft other) {
        if (!entry.unsealed().equals(other.entry.unsealed())) {
            throw Fault.of(Draft.class, "draft.different");
        }
        Draft all = this;
        for (Seal seal : other.entry.seals()) {
            all = all.entry.seals().contains(seal) ? all : all.with(seal);
        }
        return all;
    }
}
