package org.mingzheng.ledger.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.mingzheng.ledger.fabric.Call;
import org.mingzheng.ledger.fabric.ChannelMembers;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.TreePlace;
import org.springframework.stereotype.Component;

/** Asks each organisation's peer what it knows of some records; all must say the same. One signature of each is enough for all. */
@Component
final class StatementMaker {
    private static final int ATTEMPTS = 20;
    private static final long LAG_MILLIS = 20;
    private static final int MAX_ANSWERS = 4 << 20;

    private final Clients clients;
    private final Statements statements;
    private final ChannelMembers members;
    private final LedgerSettings settings;
    private final ExecutorService asking = Worker.many("statement-lines");

    StatementMaker(Clients clients, Statements statements, ChannelMembers members, LedgerSettings settings) {
        this.clients = clients;
        this.statements = statements;
        this.members = members;
        this.settings = settings;
    }

    /** What peers vouch for: answers, and the lines of those whose own answer is the same, by organisation. */
    private record Vouched(SequencedMap<RecordId, Bytes> answers, Map<String, Bytes> lines) {}

    /**
     * {@return a stated record for each}
     *
     * @param records 1 to {@link RecordTree#MAX_RECORDS}, each once
     */
    List<StatedRecord> make(List<RecordId> records) throws Exception {
        Vouched best = vouched(records);
        for (int attempt = 1;
                attempt < ATTEMPTS && best.lines.size() < settings.endorsers().size();
                attempt++) {
            // While a log grows, peers that are not at the same block answer differently.
            Thread.sleep(LAG_MILLIS);
            Vouched more = vouched(records);
            best = more.lines.size() >= best.lines.size() ? more : best;
        }
        return stated(best);
    }

    private Vouched vouched(List<RecordId> records) throws Exception {
        SequencedMap<RecordId, Bytes> answers = answers(records);
        Bytes expected = answer(answers);
        Call question = question(records);
        Map<String, Future<Statements.Stated>> coming = new LinkedHashMap<>();
        for (String msp : settings.endorsers()) {
            Callable<Statements.Stated> ask = () -> statements.ask(msp, question);
            coming.put(msp, asking.submit(ask));
        }
        Map<String, Bytes> lines = new LinkedHashMap<>();
        for (var each : coming.entrySet()) {
            Statements.Stated stated = result(each.getValue());
            if (stated.answer().equals(expected)) {
                lines.put(each.getKey(), stated.line());
            }
        }
        return new Vouched(answers, lines);
    }

    private static Statements.Stated result(Future<Statements.Stated> coming) throws Exception {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Call question(List<RecordId> records) {
        RecordId first = records.getFirst();
        return records.size() == 1
                ? new Call("record", first.type(), first.id())
                : new Call(RecordTree.FUNCTION, names(records));
    }

    private static String[] names(List<RecordId> records) {
        return records.stream().map(RecordId::toString).toArray(String[]::new);
    }

    private static Bytes answer(SequencedMap<RecordId, Bytes> answers) {
        return answers.size() == 1
                ? answers.firstEntry().getValue()
                : RecordTree.answer(RecordTree.of(answers).head());
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

    private List<StatedRecord> stated(Vouched vouched) throws LedgerAwayException {
        List<NoteSignature> lines = signatures(vouched.lines);
        RecordTree tree = RecordTree.of(vouched.answers);
        List<StatedRecord> all = new ArrayList<>();
        for (var each : vouched.answers.entrySet()) {
            int index = all.size();
            Optional<TreePlace> place = vouched.answers.size() == 1
                    ? Optional.empty()
                    : Optional.of(new TreePlace(tree.proof(index), vouched.answers.size()));
            all.add(StatedRecord.of(settings.network().channel(), each.getKey(), each.getValue(), place, lines));
        }
        return all;
    }

    private List<NoteSignature> signatures(Map<String, Bytes> lines) throws LedgerAwayException {
        List<NoteSignature> signatures = new ArrayList<>();
        for (var line : lines.entrySet()) {
            Optional<Organisation> organisation = members.organisation(line.getKey());
            organisation
                    .map(each -> new OrganisationKey(
                            settings.network().channel(), settings.network().contract(), each))
                    .ifPresent(key -> signatures.add(key.signature(line.getValue())));
        }
        return signatures;
    }
}
