package org.mingzheng.ledger.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.vouch.PeerLines;
import org.mingzheng.ledger.vouch.Question;
import org.mingzheng.ledger.vouch.Vouching;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.TreePlace;
import org.springframework.stereotype.Component;

/**
 * Asks each organisation's peer what it knows of some records; those that say the same vouch for it together, once a quorum
 * does. One signature of each is enough for all.
 */
@Component
final class StatementMaker {
    private static final int ATTEMPTS = 20;
    private static final int ATTEMPTS_FOR_STRAGGLERS = 5;
    private static final long LAG_MILLIS = 20;
    /** A peer that is away must not hold up those that are there; one that is busy should still be heard. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final int MAX_ANSWERS = 4 << 20;

    private final Clients clients;
    private final Statements statements;
    private final PeerLines lines;
    private final LedgerSettings settings;

    StatementMaker(Clients clients, Statements statements, PeerLines lines, LedgerSettings settings) {
        this.clients = clients;
        this.statements = statements;
        this.lines = lines;
        this.settings = settings;
    }

    private record Vouched(SequencedMap<RecordId, Bytes> answers, Vouching vouching) {}

    /**
     * {@return a stated record for each} With the lines of a quorum at least, and of all that answered in time.
     *
     * @param records 1 to {@link RecordTree#MAX_RECORDS}, each once
     * @throws LedgerAwayException if too few organisations vouch for one answer
     */
    List<StatedRecord> make(List<RecordId> records) throws LedgerAwayException, RefusedException, InterruptedException {
        Vouched vouched = vouched(records);
        for (int attempt = 1; vouched.vouching.other().isPresent() && attempt < attempts(vouched); attempt++) {
            // While a log grows, peers that are not at the same block answer differently.
            Thread.sleep(LAG_MILLIS);
            vouched = vouched(records);
        }
        if (!vouched.vouching.reached()) {
            throw new LedgerAwayException("fewer than " + settings.quorum() + " organisations state the records");
        }
        return stated(vouched);
    }

    private static int attempts(Vouched vouched) {
        return vouched.vouching.reached() ? ATTEMPTS_FOR_STRAGGLERS : ATTEMPTS;
    }

    private Vouched vouched(List<RecordId> records) throws LedgerAwayException, RefusedException, InterruptedException {
        SequencedMap<RecordId, Bytes> answers = answers(records);
        Vouching vouching = lines.ask(question(answers), (msp, question) -> statements.ask(msp, question.call()));
        vouching.await(GRACE);
        return new Vouched(answers, vouching);
    }

    private Question question(SequencedMap<RecordId, Bytes> answers) {
        String channel = settings.network().channel();
        String contract = settings.network().contract();
        var first = answers.firstEntry();
        return answers.size() == 1
                ? Question.record(channel, contract, first.getKey(), first.getValue())
                : Question.tree(
                        channel,
                        contract,
                        names(answers.sequencedKeySet()),
                        RecordTree.of(answers).head());
    }

    private static String[] names(Iterable<RecordId> records) {
        List<String> names = new ArrayList<>();
        records.forEach(record -> names.add(record.toString()));
        return names.toArray(String[]::new);
    }

    private SequencedMap<RecordId, Bytes> answers(List<RecordId> records) throws LedgerAwayException, RefusedException {
        Bytes list = clients.any().evaluate(new Call("records", names(records)));
        List<JsonObject> all = ((JsonArray) Json.parse(list, MAX_ANSWERS).orThrow()).objects();
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            answers.put(records.get(i), all.get(i).canonical());
        }
        return answers;
    }

    private List<StatedRecord> stated(Vouched vouched) {
        List<NoteSignature> signatures = vouched.vouching.there();
        RecordTree tree = RecordTree.of(vouched.answers);
        List<StatedRecord> all = new ArrayList<>();
        for (var each : vouched.answers.entrySet()) {
            int index = all.size();
            Optional<TreePlace> place = vouched.answers.size() == 1
                    ? Optional.empty()
                    : Optional.of(new TreePlace(tree.proof(index), vouched.answers.size()));
            all.add(StatedRecord.of(settings.network().channel(), each.getKey(), each.getValue(), place, signatures));
        }
        return all;
    }
}
