package org.mingzheng.ledger.accept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;

/** Writes submissions in one transaction, in a few statements however many they are. */
final class EntryStore {
    private final Connection connection;

    EntryStore(Connection connection) {
        this.connection = connection;
    }

    private record Key(String subject, String key) {}

    private record Used(Bytes digest, Bytes ids) {}

    private record Lane(int log, String subject) {}

    private record Row(Submission.Item item, int log, long turn) {}

    List<Accepted> store(List<Submission> submissions) throws SQLException {
        Map<Key, Used> before = claim(submissions);
        List<Accepted> outcomes = new ArrayList<>();
        List<Submission> fresh = new ArrayList<>();
        Map<Key, Used> claimed = new HashMap<>();
        for (Submission submission : submissions) {
            Key key = new Key(submission.subject(), submission.key());
            Used used = before.getOrDefault(key, claimed.get(key));
            if (used == null || submission.key().isEmpty()) {
                fresh.add(submission);
                claimed.put(key, new Used(submission.digest(), ids(submission)));
                outcomes.add(new Accepted.Stored(split(ids(submission)), false));
            } else {
                boolean same = used.digest.equals(submission.digest());
                outcomes.add(same ? new Accepted.Stored(split(used.ids), true) : new Accepted.KeyReused());
            }
        }
        insert(fresh);
        return outcomes;
    }

    /** Takes the keys that are free, and tells what the others were used for. */
    private Map<Key, Used> claim(List<Submission> submissions) throws SQLException {
        List<Submission> keyed =
                submissions.stream().filter(each -> !each.key().isEmpty()).toList();
        Map<Key, Used> before = new HashMap<>();
        if (keyed.isEmpty()) {
            return before;
        }
        String[] subjects = keyed.stream().map(Submission::subject).toArray(String[]::new);
        String[] keys = keyed.stream().map(Submission::key).toArray(String[]::new);
        Rows.query(
                        connection,
                        row -> before.put(
                                new Key(row.getString(1), row.getString(2)),
                                new Used(Rows.bytes(row, 3), Rows.bytes(row, 4))),
                        "select subject, key, digest, ids from submission where (subject, key) in (select * from unnest(?, ?))",
                        subjects,
                        keys)
                .clear();
        claim(keyed, subjects, keys, before);
        return before;
    }

    private void claim(List<Submission> keyed, String[] subjects, String[] keys, Map<Key, Used> before)
            throws SQLException {
        int taken = Rows.update(
                connection,
                "insert into submission (subject, key, digest, ids) select distinct on (s, k) s, k, d, i"
                        + " from unnest(?, ?, ?, ?) as t (s, k, d, i) on conflict do nothing",
                subjects,
                keys,
                keyed.stream().map(each -> each.digest().unsafeArray()).toArray(byte[][]::new),
                keyed.stream().map(each -> ids(each).unsafeArray()).toArray(byte[][]::new));
        long wanted = keyed.stream()
                .map(each -> new Key(each.subject(), each.key()))
                .filter(key -> !before.containsKey(key))
                .distinct()
                .count();
        if (taken != wanted) {
            // Another instance took one of them in this instant: the caller asks again.
            throw new SQLException("an idempotency key is being used elsewhere", "40001");
        }
    }

    private static Bytes ids(Submission submission) {
        byte[] ids = new byte[submission.entries().size() * Hash.SIZE];
        for (int i = 0; i < submission.entries().size(); i++) {
            System.arraycopy(submission.entries().get(i).id().unsafeArray(), 0, ids, i * Hash.SIZE, Hash.SIZE);
        }
        return Bytes.wrap(ids);
    }

    private static List<Bytes> split(Bytes ids) {
        List<Bytes> all = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += Hash.SIZE) {
            all.add(ids.slice(at, at + Hash.SIZE));
        }
        return all;
    }

    private void insert(List<Submission> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        Map<Lane, Long> next = turns(fresh);
        Map<Bytes, Row> rows = new LinkedHashMap<>();
        for (Submission submission : fresh) {
            Lane lane = new Lane(submission.log().number(), submission.subject());
            for (Submission.Item item : submission.entries()) {
                long turn = next.merge(lane, 1L, Long::sum);
                rows.putIfAbsent(item.id(), new Row(item, lane.log, turn));
            }
        }
        insert(List.copyOf(rows.values()).toArray(Row[]::new));
    }

    /**
     * The turn before each subject's first new entry. A subject that has waited for nothing starts where the log is now, so that
     * it does not stand behind a crowd that another one has sent; its own entries stay in their order.
     */
    private Map<Lane, Long> turns(List<Submission> fresh) throws SQLException {
        Map<Lane, Long> counts = new LinkedHashMap<>();
        fresh.forEach(each -> counts.merge(
                new Lane(each.log().number(), each.subject()),
                (long) each.entries().size(),
                Long::sum));
        List<Lane> lanes = counts.keySet().stream()
                .sorted((a, b) -> a.log != b.log ? Integer.compare(a.log, b.log) : a.subject.compareTo(b.subject))
                .toList();
        Map<Lane, Long> before = new HashMap<>();
        Rows.query(
                        connection,
                        row -> before.put(new Lane(row.getInt(1), row.getString(2)), row.getLong(3)),
                        "insert into turn (log, subject, last) select t.l, t.s, log.turn + t.n"
                                + " from unnest(?, ?, ?) as t (l, s, n) join log on log.id = t.l"
                                + " on conflict (log, subject) do update set last = greatest(turn.last,"
                                + " (select log.turn from log where log.id = excluded.log))"
                                + " + excluded.last - (select log.turn from log where log.id = excluded.log)"
                                + " returning log, subject, last",
                        lanes.stream().map(Lane::log).toArray(Integer[]::new),
                        lanes.stream().map(Lane::subject).toArray(String[]::new),
                        lanes.stream().map(counts::get).toArray(Long[]::new))
                .clear();
        counts.forEach((lane, count) -> before.merge(lane, -count, Long::sum));
        return before;
    }

    /** An entry that is there stays as it is, unless it was refused: whoever sends it again wants it tried again. */
    private void insert(Row[] rows) throws SQLException {
        var _ = Rows.update(
                connection,
                "insert into entry (id, log, turn, state, record, bytes) select t.i, t.l, t.t, 0, t.r, t.b"
                        + " from unnest(?, ?, ?, ?, ?) as t (i, l, t, r, b)"
                        + " on conflict (id) do update set state = 0, reason = null, turn = excluded.turn,"
                        + " bytes = excluded.bytes, accepted = now() where entry.state = 2",
                Arrays.stream(rows).map(row -> row.item.id().unsafeArray()).toArray(byte[][]::new),
                Arrays.stream(rows).map(Row::log).toArray(Integer[]::new),
                Arrays.stream(rows).map(Row::turn).toArray(Long[]::new),
                Arrays.stream(rows).map(row -> row.item.record()).toArray(String[]::new),
                Arrays.stream(rows).map(row -> row.item.bytes().unsafeArray()).toArray(byte[][]::new));
    }
}
