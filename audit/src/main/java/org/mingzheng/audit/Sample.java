package org.mingzheng.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingzheng.audit.replay.Listener;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.audit.replay.Records;

/** A fair sample of each log's entries, drawn while they pass: the first, the last, and others with equal chance. */
final class Sample implements Listener {
    private final int most;
    private final Random random = new Random();
    private final Map<String, List<LoggedEntry>> kept = new HashMap<>();
    private final Map<String, LoggedEntry> last = new HashMap<>();

    Sample(int most) {
        this.most = most;
    }

    @Override
    public void logged(LoggedEntry entry, Records records) {
        String origin = entry.log().origin().name();
        last.put(origin, entry);
        List<LoggedEntry> entries = kept.computeIfAbsent(origin, _ -> new ArrayList<>());
        if (entries.size() < most) {
            entries.add(entry);
        } else if (most > 0) {
            long place = random.nextLong(entry.index() + 1);
            if (place > 0 && place < most) {
                entries.set((int) place, entry);
            }
        }
    }

    /** Entries of a log in trees of so many leaves. */
    List<LoggedEntry> of(String origin, long size) {
        List<LoggedEntry> all = new ArrayList<>(kept.getOrDefault(origin, List.of()));
        LoggedEntry newest = last.get(origin);
        if (newest != null && !all.contains(newest)) {
            all.add(newest);
        }
        return all.stream().filter(entry -> entry.index() < size).toList();
    }
}
