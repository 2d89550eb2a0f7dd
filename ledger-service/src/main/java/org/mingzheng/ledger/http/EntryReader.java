package org.mingzheng.ledger.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mingzheng.ledger.accept.Submission;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.Nfc;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Reads the entries of a request, in any formatting; what counts is their canonical form. */
final class EntryReader {

    private EntryReader() {}

    /**
     * Entries of one log.
     *
     * @param parsed in their order
     * @param items the same, as they are stored
     */
    record Read(List<Entry> parsed, List<Submission.Item> items) {}

    static Read read(Bytes body, Origin origin, String channel) {
        List<JsonObject> entries = list(body);
        List<Entry> parsed = new ArrayList<>();
        List<Submission.Item> items = new ArrayList<>();
        Set<Bytes> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Bytes text = entries.get(i).canonical();
            Entry entry = entry(entries.get(i), text, i);
            requirePlace(entry, origin, channel, i);
            Bytes id = Hash.leaf(text).value();
            require(ids.add(id), new Rejection(Reason.DUPLICATE_ITEM, "the entry is there twice"), i);
            String record = entry.place().recordId().toString();
            parsed.add(entry);
            items.add(new Submission.Item(id, record, text));
        }
        return new Read(parsed, items);
    }

    private static List<JsonObject> list(Bytes body) {
        if (!(Json.parse(body, Bodies.MAX_ENTRIES).orThrow() instanceof JsonObject object)) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "send an object with the member entries");
        }
        object.onlyFields("entries");
        List<JsonObject> entries = object.array("entries").objects();
        if (entries.isEmpty() || entries.size() > ContractLimits.ENTRIES) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "send 1 to " + ContractLimits.ENTRIES + " entries at a time");
        }
        return entries;
    }

    private static Entry entry(JsonObject json, Bytes text, int position) {
        Result<Entry> entry = Entry.parse(text).then(read -> Nfc.check(json).map(good -> read));
        return switch (entry) {
            case Result.Accepted<Entry>(Entry read) -> read;
            case Result.Rejected<Entry>(Rejection rejection) ->
                throw new ProblemException(Problem.of(rejection, OptionalInt.of(position)));
        };
    }

    private static void requirePlace(Entry entry, Origin origin, String channel, int position) {
        if (!entry.place().channel().equals(channel)) {
            throw new ProblemException(
                    problem("wrong-channel", "the entry is for another channel than " + channel, "channel", position));
        }
        if (!entry.place().origin().equals(origin)) {
            throw new ProblemException(problem(
                    "wrong-origin",
                    "all entries of a request are of the log that the parameter origin names",
                    "origin",
                    position));
        }
    }

    private static void require(boolean rule, Rejection rejection, int position) {
        if (!rule) {
            throw new ProblemException(Problem.of(rejection, OptionalInt.of(position)));
        }
    }

    static Problem problem(String code, String detail, String field, int position) {
        return new Problem(ProblemKind.REJECTED, code, detail, Optional.of(field), OptionalInt.of(position));
    }
}
