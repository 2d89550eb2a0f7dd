package org.mingzheng.proof.verdict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.PartyCount;
import org.mingzheng.proof.statement.Statement;

/**
 * A line that somebody puts under a note, chosen by two bytes: who signs, by whose key, marked or not, under which name, and what.
 *
 * @param who in the first two bits the organisation, the fourth a stranger; in the next two whose peer's key; the mark; the name before it
 * @param says what it says: the truth, sooner or later, or not
 */
record ChosenLine(int who, int says) {
    private static final List<String> ALL = List.of("ArbitrationMSP", "JusticeMSP", "NotaryMSP", "StrangerMSP");
    private static final long MINUTE = 60_000;
    /** When no certificate is valid any more. */
    private static final long EXPIRED = SampleFile.millis("2040-01-01T00:00:00Z");

    private static final Map<String, NoteSignature> MADE = new HashMap<>();

    private enum What {
        TRUE,
        LATER,
        EXPIRED,
        OF_ANOTHER,
        ALTERED
    }

    private String msp() {
        return ALL.get(who & 3);
    }

    private String peer() {
        return "peer of " + ALL.get(who >> 2 & 3);
    }

    private boolean marked() {
        return (who & 0x10) != 0;
    }

    private What what() {
        return What.values()[says % What.values().length];
    }

    /** Whose name stands before it. */
    private String named() {
        return switch (who >> 5 & 3) {
            case 0, 1 -> msp();
            case 2 -> "nobody";
            default -> ALL.get((who + 1) & 3);
        };
    }

    private boolean ofAnotherId() {
        return (who >> 5 & 3) == 1;
    }

    NoteSignature under(Statement statement, Statement other) {
        String name = statement.function() + " " + who + " " + what();
        return MADE.computeIfAbsent(name, _ -> made(what() == What.OF_ANOTHER ? other : statement));
    }

    private NoteSignature made(Statement statement) {
        long time = switch (what()) {
            case EXPIRED -> EXPIRED;
            case LATER -> SampleFile.LOGGED + MINUTE;
            default -> SampleFile.LOGGED;
        };
        Bytes line = SampleNetwork.line(msp(), statement, time, peer(), marked());
        return new NoteSignature(key(), what() == What.ALTERED ? altered(line) : line);
    }

    private NoteKey key() {
        NoteKey real = SampleNetwork.key(named()).key();
        return ofAnotherId() ? new NoteKey(real.name(), Bytes.wrap(new byte[] {1, 2, 3, 4})) : real;
    }

    private static Bytes altered(Bytes line) {
        byte[] bytes = line.toArray();
        bytes[bytes.length - 1] ^= 1;
        return Bytes.wrap(bytes);
    }

    /** Whether it is genuine, and so shows who is one party. */
    private boolean isGenuine() {
        return SampleNetwork.MSPS.contains(msp()) && what() != What.OF_ANOTHER && what() != What.ALTERED;
    }

    private boolean vouches() {
        return isGenuine() && what() != What.EXPIRED;
    }

    /** Of whom a line does not stand, and not by its time alone: who is named before it though another signed, and who signed badly. */
    private Set<String> accused() {
        Set<String> accused = new HashSet<>();
        if (!named().equals(msp())) {
            accused.add(named());
        }
        if (what() == What.OF_ANOTHER || what() == What.ALTERED) {
            accused.add(msp());
        }
        return accused;
    }

    private Endorsement endorsement() {
        return new Endorsement(msp(), SampleNetwork.peerKey(ALL.get(who >> 2 & 3)), SampleFile.LOGGED, marked());
    }

    /** How many parties have a say, by the words of the specification. */
    static int parties(List<ChosenLine> lines) {
        Set<String> silent = new HashSet<>();
        lines.forEach(line -> silent.addAll(line.accused()));
        List<ChosenLine> genuine = lines.stream().filter(ChosenLine::isGenuine).toList();
        int[] party =
                PartyCount.parties(genuine.stream().map(ChosenLine::endorsement).toList());
        Set<Integer> vouching = new HashSet<>();
        IntStream.range(0, party.length).filter(i -> genuine.get(i).vouches()).forEach(i -> vouching.add(party[i]));
        IntStream.range(0, party.length)
                .filter(i -> silent.contains(genuine.get(i).msp()))
                .forEach(i -> vouching.remove(party[i]));
        return vouching.size();
    }
}
