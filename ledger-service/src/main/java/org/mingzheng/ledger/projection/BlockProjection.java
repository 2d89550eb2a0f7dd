package org.mingzheng.ledger.projection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.block.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What blocks mean for the rows. Keeps the right edges of the logs in memory between transactions that succeed. */
final class BlockProjection {
    private static final Logger LOG = LoggerFactory.getLogger(BlockProjection.class);

    private final Logs logs;
    private final String channel;
    private final String contract;
    private final Map<Integer, ProjectedLog> edges = new HashMap<>();

    BlockProjection(Logs logs, String channel, String contract) {
        this.logs = logs;
        this.channel = channel;
        this.contract = contract;
    }

    /** After a transaction failed, memory may be ahead of the rows. */
    void forget() {
        edges.clear();
    }

    void collect(Connection connection, Block block, Changes changes) throws SQLException {
        for (Transaction transaction : block.transactions()) {
            if (transaction.valid() && transaction.content() instanceof Invocation call && isOurs(call)) {
                collect(connection, call, changes);
            }
        }
    }

    private boolean isOurs(Invocation call) {
        return call.channel().equals(channel) && call.contract().equals(contract);
    }

    private void collect(Connection connection, Invocation call, Changes changes) throws SQLException {
        if (Appended.by(call) instanceof Result.Accepted<Optional<Appended>>(Optional<Appended> appended)) {
            if (appended.isPresent()) {
                collect(connection, call, appended.get(), changes);
            }
        } else {
            LOG.error("a transaction in the ledger answers what no append answers: {}", call.id());
        }
    }

    private void collect(Connection connection, Invocation call, Appended append, Changes changes) throws SQLException {
        ProjectedLog log = edge(connection, append);
        if (!log.append(append, call.endorsed(), changes)) {
            LOG.error("{}: the leaves do not give the endorsed head; the log is stopped", log.origin());
            return;
        }
        changes.grown(log, call.timeMillis());
        if (call.function().equals("appendBulk")) {
            Bytes commitments = call.arguments().get(5);
            changes.batch(
                    log.number(),
                    call.text(3),
                    append.firstIndex(),
                    append.entries().size() - 1L,
                    Sha256.digest(commitments));
        } else {
            entries(call, append, log.number(), changes);
        }
    }

    private ProjectedLog edge(Connection connection, Appended append) throws SQLException {
        int number = logs.number(connection, append.origin());
        ProjectedLog known = edges.get(number);
        if (known == null) {
            known = ProjectedLog.load(connection, number);
            edges.put(number, known);
        }
        return known;
    }

    private static void entries(Invocation call, Appended append, int log, Changes changes) {
        Map<String, Bytes> states = states(call);
        states.forEach(changes::record);
        List<Bytes> entries = append.entries();
        for (int i = 0; i < entries.size(); i++) {
            entry(entries.get(i), log, append.firstIndex() + i, call.timeMillis(), states, changes);
        }
    }

    private static void entry(Bytes text, int log, long index, long known, Map<String, Bytes> states, Changes changes) {
        if (Entry.parse(text) instanceof Result.Accepted<Entry>(Entry entry)) {
            String record = entry.place().recordId().toString();
            changes.entry(new Changes.Logged(Hash.leaf(text).value(), log, index, known, record));
            for (Link link : entry.links()) {
                link(link, record, log, index, states, changes);
            }
        }
    }

    private static void link(Link link, String from, int log, long index, Map<String, Bytes> states, Changes changes) {
        String name = link.record().toString();
        if (!name.equals(from)) {
            changes.link(name, log, index);
            if (link.entry().isPresent() && states.containsKey(name)) {
                changes.move(name, log, index);
            }
        }
    }

    private static Map<String, Bytes> states(Invocation call) {
        try {
            return RecordWrites.of(call);
        } catch (InvalidProtocolBufferException e) {
            LOG.error("the read-write set of a transaction in the ledger cannot be read: {}", call.id());
            return Map.of();
        }
    }
}
