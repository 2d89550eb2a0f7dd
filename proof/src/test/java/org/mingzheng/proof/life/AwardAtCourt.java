package org.mingzheng.proof.life;

import java.util.List;
import java.util.Map;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.time.UtcTime;

/** An award that its owner corrects and a court stays at the same time: both entries follow the award's last one, until one is logged. */
public final class AwardAtCourt {
    private final Play play;
    private final Routes.Carrier carrier;
    private final RecordId award;
    private final RecordId correction;
    private final List<Judged> before;

    /**
     * The award is made.
     *
     * @param owner where the award is
     * @param court where the court writes; has all roles
     * @param start no event is before it
     * @param name of the story: others have other records and keys
     */
    public AwardAtCourt(LogTerms owner, LogTerms court, UtcTime start, String name) {
        play = new Play(owner, court, start, name);
        award = new RecordId("award", play.id("award"));
        Routes routes = new Routes(play);
        routes.reach(award, "made", Map.of());
        carrier = routes.carriers("award", "corrected").getFirst();
        String type = carrier.definition().type().name();
        correction = new RecordId(type, play.id(type));
        // Registers the keys that they need.
        var _ = List.of(stay(), correction());
        before = List.copyOf(play.told);
    }

    /** Everything that both presuppose, in order. */
    public List<Judged> before() {
        return before;
    }

    /** The award. */
    public RecordId award() {
        return award;
    }

    /** The court's entry, after the award's last one. */
    public Entry stay() {
        return new Writer(play, award, "stayed", Map.of()).write(false).entry();
    }

    /** The owner's entry, which links to the award's last one. */
    public Entry correction() {
        var wants = Targets.wants(carrier.rule(), carrier.link(), play.record(award.type(), award.id()));
        return new Writer(play, correction, carrier.event(), wants)
                .target(carrier.link().rel(), award)
                .write(false)
                .entry();
    }

    /** One of them is logged. */
    public void logged(Entry entry) {
        boolean home = entry.place().origin().equals(play.home.origin());
        play.append(entry, home ? play.home : play.foreign);
    }
}
