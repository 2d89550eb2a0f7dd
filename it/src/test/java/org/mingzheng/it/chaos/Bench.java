package org.mingzheng.it.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A ledger under the load of clients, with a witness beside it. */
final class Bench {
    private static final String ENTRIES = "notary.example/2026";
    private static final String BULK = "notary.example/bulk/2026";
    private static final int ENTRY_CLIENTS = 3;

    private final Promises promises = new Promises();
    private final List<Thread> clients = new ArrayList<>();
    private final Witness witness;
    private final Thread watching;

    /** Begins the load on a ledger that is up. */
    Bench(Machine machine, long seed) throws IOException, InterruptedException {
        machine.mint();
        witness = new Witness(List.of(new Reader(machine, ENTRIES), new Reader(machine, BULK)), promises);
        watching = Thread.ofPlatform().start(witness);
        for (int i = 0; i < ENTRY_CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(new EntryClient(machine, promises, ENTRIES, seed + i)));
        }
        clients.add(Thread.ofPlatform().start(new BulkClient(machine, promises, BULK, seed)));
    }

    /** Ends the load, and tells what is wrong. */
    List<String> judge() throws IOException, InterruptedException {
        stop();
        return witness.judge();
    }

    String figures() {
        return promises.of(ENTRIES).size() + " entries, " + promises.of(BULK).size() + " commitments, "
                + witness.heads() + " heads";
    }

    void stop() throws InterruptedException {
        clients.forEach(Thread::interrupt);
        watching.interrupt();
        for (Thread client : clients) {
            client.join();
        }
        watching.join();
    }
}
