package org.mingzheng.it.chaos.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.it.chaos.judge.Promises;
import org.mingzheng.it.chaos.judge.Reader;
import org.mingzheng.it.chaos.judge.Witness;
import org.mingzheng.it.chaos.machine.Machine;

/** A ledger under the load of clients, with a witness beside it. */
public final class Bench {
    private static final String ENTRIES = "notary.example/2026";
    private static final String BULK = "notary.example/bulk/2026";
    private static final int ENTRY_CLIENTS = 3;

    private final Promises promises = new Promises();
    private final Waits waits = new Waits();
    private final List<Thread> clients = new ArrayList<>();
    private final Machine machine;
    private final int entryClients;
    private long nextSeed;
    private final Witness witness;
    private Thread watching = new Thread(() -> {});

    /** Begins the load on a ledger that is up. */
    public Bench(Machine machine, long seed) throws IOException, InterruptedException {
        this(machine, seed, ENTRY_CLIENTS);
    }

    /** Begins the load of so many clients that send entries, and one that sends commitments. */
    public Bench(Machine machine, long seed, int entryClients) throws IOException, InterruptedException {
        this.machine = machine;
        this.entryClients = entryClients;
        this.nextSeed = seed;
        machine.mint();
        witness = new Witness(List.of(new Reader(machine, ENTRIES), new Reader(machine, BULK)), promises);
        begin();
    }

    /** Begins the load, again too: what was promised and seen before still counts. */
    public void begin() throws IOException {
        watching = Thread.ofPlatform().start(witness);
        for (int i = 0; i < entryClients; i++) {
            clients.add(Thread.ofPlatform().start(new EntryClient(machine, promises, waits, ENTRIES, nextSeed++)));
        }
        clients.add(Thread.ofPlatform().start(new BulkClient(machine, promises, waits, BULK, nextSeed++)));
    }

    /** Ends the load, and tells what is wrong. */
    public List<String> judge() throws IOException, InterruptedException {
        stop();
        return witness.judge();
    }

    public Waits waits() {
        return waits;
    }

    /** What was refused since the last time that anybody asked, each once. */
    public Set<String> refusals() {
        Set<String> each = new TreeSet<>(promises.refusals());
        promises.refusals().clear();
        return each;
    }

    /** How many leaves were promised. */
    public int promised() {
        return promises.of(ENTRIES).size() + promises.of(BULK).size();
    }

    public String figures() {
        return promises.of(ENTRIES).size() + " entries, " + promises.of(BULK).size() + " commitments, "
                + witness.heads() + " heads";
    }

    public void stop() throws InterruptedException {
        clients.forEach(Thread::interrupt);
        watching.interrupt();
        for (Thread client : clients) {
            client.join();
        }
        watching.join();
        clients.clear();
    }
}
