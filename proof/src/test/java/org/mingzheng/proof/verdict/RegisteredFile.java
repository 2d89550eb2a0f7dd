package org.mingzheng.proof.verdict;

import static org.mingzheng.proof.verdict.SampleFile.OFFICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.suite.Sha256;

/** A file that shows the registration of its seal's key, vouched for by all. */
final class RegisteredFile {
    final SampleFile file = new SampleFile();
    Origin origin = SamplePolicy.NOTARY;
    List<String> roles = List.of("organisation-seal");

    RegisteredFile() {
        file.endorsers = SampleNetwork.MSPS;
    }

    Entry registration() {
        Place place = new Place(
                SampleNetwork.CHANNEL,
                origin,
                new EntryType("key", 1),
                Sha256.digest(SampleDefinitions.KEY),
                SampleFile.keyId().id(),
                Optional.empty());
        Event event =
                new Event("registered", "issuer", SampleFile.time("2026-11-01T00:00:00Z"), List.of(), Optional.empty());
        JsonObject fields = SampleFile.facts(OFFICE, roles);
        Entry draft = new Entry(place, event, new Fields(fields, Map.of()), List.of(), List.of());
        return SampleFile.sealed(draft, "holder", OFFICE);
    }

    /** The registration is the first leaf of its log, and the last entry of the key. */
    SampleFile build() {
        Entry registration = registration();
        boolean own = origin.equals(SamplePolicy.NOTARY);
        List<Bytes> leaves = new ArrayList<>(List.of(registration.canonical()));
        leaves.addAll(own ? SampleFile.leaves(file.entry).subList(1, 3) : List.of(Bytes.utf8("another")));
        Receipt first = receipt(leaves, 0);
        if (own) {
            file.receipts = all -> List.of(receipt(leaves, 1));
        }
        file.later = List.of(new LoggedEntry(registration.canonical(), List.of(first), List.of()));
        file.key = StatedState.endingWith(file.key, new LastEntry(origin, 0, registration.leafHash()));
        return file;
    }

    private Receipt receipt(List<Bytes> leaves, int index) {
        return file.network.receipt(
                origin, leaves, index, SampleNetwork.logKey(origin), SampleFile.LOGGED, SampleNetwork.MSPS);
    }
}
