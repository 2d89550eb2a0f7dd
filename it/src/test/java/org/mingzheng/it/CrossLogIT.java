package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.life.AwardAtCourt;
import org.mingzheng.proof.life.Judged;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/** A court and an owner write on one award at the same time, each in its own log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossLogIT {
    private static final Set<String> TYPES =
            Set.copyOf(MemoryLedger.shipped().definitions().types());
    private static final Set<String> ROLES = Set.of("arbitrator", "court", "reconsideration", "supervisor");
    private static final int BATCH = 500;
    private static final long HOUR = 3600;

    private NetworkUnderTest network;

    @BeforeAll
    void start() {
        network = NetworkUnderTest.withLedger();
    }

    /** A log, and whose it is. */
    private record Side(LogUnderTest log, String owner, Set<String> roles) {
        LogTerms terms() {
            return new LogTerms(NetworkUnderTest.CHANNEL, new Origin(log.origin()), owner, TYPES, roles);
        }
    }

    private Side side(String domain, String name, String owner, Set<String> roles) throws Exception {
        LogUnderTest log = new LogUnderTest(network, domain + "/" + name).writtenBy(owner, "client");
        log.register(owner, TYPES, roles);
        return new Side(log, owner, roles);
    }

    @Test
    void theOwnersBatchTriesAgainAfterTheCourtsStay() throws Exception {
        Race race = new Race("court-first");
        race.run(true);
        assertThat(race.award().last().hash()).isEqualTo(race.correction.leafHash());
        race.requireEverythingIsThere();
    }

    @Test
    void theCourtTriesAgainAfterTheOwnersBatch() throws Exception {
        Race race = new Race("owner-first");
        race.run(false);
        assertThat(race.award().last().hash()).isEqualTo(race.stay.leafHash());
        race.requireEverythingIsThere();
    }

    /** Five hundred entries of the owner, one of which corrects the award, and one of the court. */
    private final class Race {
        private final Side owner;
        private final Side court;
        private final AwardAtCourt story;
        private final List<Bytes> deposits;
        private final long ownersBefore;
        private Entry stay;
        private Entry correction;

        Race(String name) throws Exception {
            owner = side("arbitration.example", name, "ArbitrationMSP", Set.of());
            court = side("court.example", name, "CourtMSP", ROLES);
            UtcTime hourAgo = new UtcTime(Instant.now().getEpochSecond() - HOUR);
            story = new AwardAtCourt(owner.terms(), court.terms(), hourAgo, name);
            deposits = owner.log().entries(name, BATCH - 1);
            prepare();
            ownersBefore = owner.log().head().size();
            stay = story.stay();
            correction = story.correction();
        }

        private void prepare() throws Exception {
            int batch = 0;
            for (Judged each : story.before()) {
                LogUnderTest log = log(each.entry());
                log.append("before-" + batch++, List.of(each.entry().canonical()));
                new Peers(network).awaitAll();
            }
        }

        private LogUnderTest log(Entry entry) {
            boolean owners = entry.place().origin().name().equals(owner.log().origin());
            return owners ? owner.log() : court.log();
        }

        private List<Bytes> entries(Side side) {
            if (side.equals(court)) {
                return List.of(stay.canonical());
            }
            List<Bytes> batch = new ArrayList<>(deposits);
            batch.add(BATCH / 2, correction.canonical());
            return batch;
        }

        /** Both are endorsed on the same state; whoever is ordered second is invalid, learns why, and writes its entry anew. */
        void run(boolean courtFirst) throws Exception {
            Side first = courtFirst ? court : owner;
            Side second = courtFirst ? owner : court;
            Endorsed winner = first.log().endorsed("first", entries(first));
            Endorsed loser = second.log().endorsed("second", entries(second));
            assertThat(first.log().outcome(winner)).isEqualTo("VALID");
            assertThat(second.log().outcome(loser)).isEqualTo("MVCC_READ_CONFLICT");

            new Peers(network).awaitAll();
            long size = second.log().head().size();
            assertThat(second.log().refusal("second", size, entries(second))).isEqualTo("wrong-previous");
            story.logged(courtFirst ? stay : correction);
            if (courtFirst) {
                correction = story.correction();
            } else {
                stay = story.stay();
            }
            second.log().append("second", entries(second));
            new Peers(network).awaitAll();
        }

        RecordState award() throws RefusedException {
            Bytes answer = owner.log().ask("record", "award", story.award().id());
            return RecordAnswer.parse(answer).orThrow().record();
        }

        void requireEverythingIsThere() throws Exception {
            assertThat(award().state()).isEqualTo("stayed");
            assertThat(owner.log().head().size()).isEqualTo(ownersBefore + BATCH);
            assertThat(owner.log().entriesInBlocks())
                    .containsAll(entries(owner))
                    .doesNotHaveDuplicates();
            assertThat(court.log().entriesInBlocks()).containsOnlyOnce(stay.canonical());
        }
    }
}
