package org.mingzheng.proof.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.SampleNetwork;

class PruningTest {
    private static final int REFRESHES = 1000;
    private static final Origin LOG = new Origin("arbitration.example/2026");
    private static final long TIME = 1_796_000_000_000L;

    /** An award and the keys of five arbitrators. */
    private static final List<RecordId> RECORDS = List.of(
            new RecordId("award", "a"),
            new RecordId("key", "k1"),
            new RecordId("key", "k2"),
            new RecordId("key", "k3"),
            new RecordId("key", "k4"),
            new RecordId("key", "k5"));

    private static StatedRecord stated(RecordId id, int states, long size) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            intervals.add(new Interval(new UtcTime(1_700_000_000L + i), TIME + i, "s" + i));
        }
        LastEntry last = new LastEntry(LOG, states, Hash.leaf(Bytes.utf8(id.toString() + states)));
        Bytes answer = new RecordAnswer(new RecordState("ArbitrationMSP", last, intervals, JsonObject.empty()), size)
                .canonical();
        return StatedRecord.of(id, answer, SampleNetwork.key("NotaryMSP"), Bytes.utf8("a line, size " + size));
    }

    @Test
    void aFileCanBeRefreshedForEverAndKeepsWhateverDiffers() {
        Random random = new Random(7);
        SealedFile file = SealedFiles.smallest();
        Set<String> said = new HashSet<>();
        int states = 1;
        for (int i = 0; i < REFRESHES; i++) {
            states += random.nextInt(500) == 0 ? 1 : 0;
            for (RecordId record : RECORDS) {
                StatedRecord news = stated(record, states, 100L + i);
                said.add(record + "\n" + states);
                file = file.with(news);
            }
            file = file.pruned();
            assertThat(file.statements()).contains(stated(RECORDS.getLast(), states, 100L + i));
        }
        assertThat(file.statements()).contains(stated(RECORDS.getFirst(), 1, 100));
        assertThat(file.statements()).hasSizeLessThanOrEqualTo(said.size() + RECORDS.size());
        assertThat(file.pruned()).isEqualTo(file);
    }

    @Test
    void whatCannotBeReadAndWhatContradictsStays() {
        RecordId record = RECORDS.getFirst();
        StatedRecord unreadable =
                StatedRecord.of(record, Bytes.utf8("{}"), SampleNetwork.key("NotaryMSP"), Bytes.utf8("line"));
        StatedRecord shrunk = stated(record, 1, 300);
        SealedFile file = SealedFiles.smallest();
        for (StatedRecord each :
                List.of(stated(record, 2, 100), unreadable, stated(record, 2, 200), shrunk, stated(record, 2, 400))) {
            file = file.with(each);
        }
        assertThat(file.pruned().statements())
                .containsExactly(stated(record, 2, 100), unreadable, shrunk, stated(record, 2, 400));
    }

    @Test
    void ofReceiptsTheFirstTheLastAndForksStay() {
        Entry entry = Entries.sealed();
        List<Receipt> receipts = new ArrayList<>();
        for (int size = 2; size < 6; size++) {
            receipts.add(receipt(entry, size, "later"));
        }
        receipts.add(receipt(entry, 4, "a fork"));
        receipts.add(receipt(entry, 6, "later"));
        SealedFile file = new SealedFile(
                entry.leafHash(),
                List.of(new LoggedEntry(entry.canonical(), receipts, List.of())),
                List.of(),
                List.of());
        assertThat(file.pruned().sealedEntry().receipts())
                .containsExactly(receipts.get(0), receipts.get(2), receipts.get(4), receipts.get(5));
    }

    private static Receipt receipt(Entry entry, int size, String others) {
        Origin origin = entry.place().origin();
        List<Bytes> entries = new ArrayList<>(List.of(Bytes.utf8("another"), entry.canonical()));
        for (int i = 2; i < size; i++) {
            entries.add(Bytes.utf8(others + i));
        }
        return SampleNetwork.REAL.receipt(
                origin, entries, 1, SampleNetwork.logKey(origin), TIME, SampleNetwork.MSPS.subList(0, 2));
    }
}
