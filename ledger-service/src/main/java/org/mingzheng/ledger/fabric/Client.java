package org.mingzheng.ledger.fabric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Block;
import org.mingzheng.ledger.settings.LedgerSettings.NetworkSettings;
import org.mingzheng.ledger.settings.LedgerSettings.OrganisationSettings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;

/**
 * One organisation's client. Goes to the next gateway when one does not answer; endorses again when peers lag behind each
 * other. A failed submission says nothing: the outcome must be asked for, and the same envelope may be sent again.
 */
public final class Client implements AutoCloseable {
    private final NetworkSettings network;
    private final ClientIdentity identity;
    private final Endorser endorser;
    private final List<Peer> peers;
    private final String msp;
    private final Everywhere everywhere;
    private final AtomicInteger current = new AtomicInteger();

    Client(NetworkSettings network, OrganisationSettings organisation) {
        this.network = network;
        this.msp = organisation.msp();
        this.identity = ClientIdentity.of(organisation);
        this.endorser = new Endorser(network, identity);
        this.peers = organisation.gateways().stream()
                .map(address -> Peer.open(address, identity))
                .toList();
        this.everywhere = new Everywhere(msp, peers);
    }

    private Client(Client all, Peer one) {
        this.network = all.network;
        this.identity = all.identity;
        this.endorser = all.endorser;
        this.msp = all.msp;
        this.peers = List.of(one);
        this.everywhere = all.everywhere.only(one);
    }

    /**
     * {@return each gateway's own answer, in their order}
     *
     * @param <T> of each
     * @param question asked of one gateway and no other
     */
    public <T> List<T> each(Function<Client, T> question) {
        return peers.stream()
                .map(peer -> question.apply(new Client(this, peer)))
                .toList();
    }

    /** {@return whose client this is} */
    public String msp() {
        return msp;
    }

    /** {@return when its certificate ends} */
    public Instant expires() {
        return identity.expires();
    }

    interface Attempt<T> {
        T with(Peer peer) throws GatewayException;
    }

    /**
     * {@return what each gateway answers that does} A gateway is a peer of its own, known by its certificate: what several say
     * need not be believed of one.
     *
     * @param call a question
     * @throws LedgerAwayException if fewer than half of them answer
     */
    public List<Bytes> everywhere(Call call) throws LedgerAwayException {
        return everywhere(network.contract(), call);
    }

    List<Bytes> everywhere(String contract, Call call) throws LedgerAwayException {
        return everywhere.ask(peer ->
                Bytes.wrap(endorser.proposal(peer, contract, call, List.of()).evaluate()));
    }

    /** Tries each gateway once, beginning with the one that worked last. */
    private <T> T anywhere(String what, Attempt<T> attempt) throws LedgerAwayException, RefusedException {
        GatewayException last = null;
        for (int i = 0; i < peers.size(); i++) {
            int at = Math.floorMod(current.get(), peers.size());
            try {
                return attempt.with(peers.get(at));
            } catch (GatewayException e) {
                Optional<Refusal> refusal = Refusals.of(e);
                if (refusal.isPresent()) {
                    throw new RefusedException(refusal.get());
                }
                last = e;
                peers.get(at).tryAgain();
                var _ = current.compareAndSet(at, at + 1);
            }
        }
        throw new LedgerAwayException("no gateway of " + msp + " did this: " + what, last);
    }

    /**
     * {@return the answer of one peer, which nobody signs}
     *
     * @param call a question
     * @throws LedgerAwayException if no gateway answers
     * @throws RefusedException if the contract refuses
     */
    public Bytes evaluate(Call call) throws LedgerAwayException, RefusedException {
        return evaluate(network.contract(), call);
    }

    Bytes evaluate(String contract, Call call) throws LedgerAwayException, RefusedException {
        return anywhere(
                call.function(),
                peer -> Bytes.wrap(
                        endorser.proposal(peer, contract, call, List.of()).evaluate()));
    }

    /**
     * {@return the endorsed call, or the contract's refusal}
     *
     * @param call what to do
     * @throws LedgerAwayException if no gateway can get the endorsements that the contract's policy asks for
     */
    public Endorsing endorse(Call call) throws LedgerAwayException {
        try {
            return anywhere(call.function(), peer -> endorser.signed(peer, endorser.endorse(peer, call, List.of())));
        } catch (RefusedException e) {
            return new Endorsing.Refused(e.refusal());
        }
    }

    /**
     * {@return the answer of one organisation's peer with its endorsement, of which no transaction is made}
     *
     * @param question a function that writes nothing
     * @param organisation whose peer is asked
     * @throws LedgerAwayException if that peer does not answer
     * @throws RefusedException if the contract refuses
     */
    Statements.Stated state(Call question, String organisation) throws LedgerAwayException, RefusedException {
        return anywhere(question.function(), peer -> {
            Transaction endorsed = endorser.endorse(peer, question, List.of(organisation));
            return new Statements.Stated(Bytes.wrap(endorsed.getResult()), EndorsementLine.of(endorsed.getBytes()));
        });
    }

    /**
     * Sends an envelope to be ordered. Whatever this throws, it may have been.
     *
     * @param envelope from {@link Endorsing.Endorsed}
     * @throws LedgerAwayException if every gateway reports a failure
     */
    public void submit(Bytes envelope) throws LedgerAwayException {
        try {
            var _ = anywhere("submit", peer -> submit(peer, envelope));
        } catch (RefusedException e) {
            throw new LedgerAwayException("the orderers refuse", e);
        }
    }

    private static boolean submit(Peer peer, Bytes envelope) throws SubmitException {
        var _ = peer.gateway().newTransaction(envelope.unsafeArray()).submitAsync();
        return true;
    }

    /**
     * {@return what became of a transaction; nothing if that is not known within the deadline}
     *
     * @param transaction its id
     */
    public Optional<Status> outcome(String transaction) {
        byte[] message = identity.outcomeRequest(network.channel(), transaction);
        int at = Math.floorMod(current.get(), peers.size());
        try {
            return Optional.of(peers.get(at).gateway().newCommit(message).getStatus());
        } catch (CommitStatusException e) {
            peers.get(at).tryAgain();
            var _ = current.compareAndSet(at, at + 1);
            return Optional.empty();
        }
    }

    /**
     * {@return the blocks of the channel, for ever; the iterator fails when its peer goes away}
     *
     * @param from number of the first
     */
    public CloseableIterator<Block> blocks(long from) {
        Peer peer = peers.get(Math.floorMod(current.get(), peers.size()));
        peer.tryAgain();
        return peer.network(network.channel())
                .newBlockEventsRequest()
                .startBlock(from)
                .build()
                .getEvents();
    }

    /** Lets the next question go to another gateway. */
    public void turnAway() {
        var _ = current.incrementAndGet();
    }

    @Override
    public void close() {
        everywhere.close();
        peers.forEach(Peer::close);
    }
}
