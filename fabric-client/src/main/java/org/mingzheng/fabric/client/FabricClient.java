package org.mingzheng.fabric.client;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.Deadlines;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.fabric.peer.Endpoint;
import org.mingzheng.fabric.peer.Outcome;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.fabric.peer.PeerGateway;
import org.mingzheng.proof.bytes.Bytes;

/**
 * One organisation's client. Goes to the next gateway when one does not answer, and waits for peers that lag behind others
 * ({@code docs/design/fabric-client.md}). May be used by many threads.
 */
public final class FabricClient implements AutoCloseable {
    private final ClientIdentity identity;
    private final Gateways gateways;
    private final String channel;
    private final String contract;
    private final Chain chain;
    private final Agreement agreement;

    FabricClient(ClientIdentity identity, Gateways gateways, String channel, String contract) {
        this.identity = identity;
        this.gateways = gateways;
        this.channel = channel;
        this.contract = contract;
        this.chain = new Chain(gateways, channel);
        this.agreement = new Agreement(gateways, chain, contract);
    }

    /**
     * {@return a client; whether its peers are there is seen when they are asked}
     *
     * @param identity who asks
     * @param gateways of the peers, tried in this order
     * @param channel on which
     * @param contract its name
     * @throws IOException if a certificate cannot be read
     */
    public static FabricClient open(ClientIdentity identity, List<Endpoint> gateways, String channel, String contract)
            throws IOException {
        List<PeerGateway> peers = new ArrayList<>();
        for (Endpoint each : gateways) {
            peers.add(PeerGateway.open(each, identity, channel));
        }
        return new FabricClient(identity, new Gateways(peers), channel, contract);
    }

    /** {@return whose client this is, an MSP id} */
    public String msp() {
        return identity.msp();
    }

    /** {@return when its certificate ends} */
    public Instant expires() {
        return identity.expires();
    }

    /** {@return the blocks of the channel} */
    public Chain chain() {
        return chain;
    }

    /**
     * {@return each gateway's own answer, in their order}
     *
     * @param <T> of each
     * @param question asked of one gateway and no other
     */
    public <T> List<T> each(Function<FabricClient, T> question) {
        return gateways.each().stream()
                .map(one -> question.apply(new FabricClient(identity, one, channel, contract)))
                .toList();
    }

    /**
     * {@return what each gateway answers that does} A gateway is a peer of its own, known by its certificate: what several say
     * need not be believed of one.
     *
     * @param call a question
     * @throws LedgerAwayException if fewer than half of them answer
     */
    public List<Bytes> everywhere(Call call) throws LedgerAwayException {
        return Chain.atLeastHalf(gateways, peer -> peer.evaluate(contract, call, Deadlines.EVALUATE));
    }

    /**
     * {@return the answer of one peer, which nobody signs}
     *
     * @param call a question
     * @throws LedgerAwayException if no gateway answers
     * @throws RefusedException if the contract refuses
     */
    public Bytes evaluate(Call call) throws LedgerAwayException, RefusedException {
        return agreement.on(call, peer -> peer.evaluate(contract, call, Deadlines.EVALUATE));
    }

    /**
     * {@return the endorsed call, or the contract's refusal}
     *
     * @param call what to do
     * @throws LedgerAwayException if no gateway can get the endorsements that the contract's policy asks for
     */
    public Endorsing endorse(Call call) throws LedgerAwayException {
        try {
            return new Endorsing.Done(endorse(call, List.of()));
        } catch (RefusedException e) {
            return new Endorsing.Refused(e.refusal());
        }
    }

    /**
     * {@return the endorsed call}
     *
     * @param call what to do, or a question that writes nothing
     * @param organisations MSP ids of those whose peers must endorse; as many as the policy demands if none is named
     * @throws LedgerAwayException if no gateway can get these endorsements
     * @throws RefusedException if the contract refuses
     */
    public Endorsed endorse(Call call, List<String> organisations) throws LedgerAwayException, RefusedException {
        return agreement.on(call, peer -> peer.endorse(contract, call, organisations));
    }

    /**
     * Sends an envelope to be ordered. Whatever this throws, it may have been.
     *
     * @param envelope of {@link Endorsed}
     * @throws LedgerAwayException if every gateway reports a failure
     */
    public void submit(Bytes envelope) throws LedgerAwayException {
        try {
            boolean _ = gateways.any(peer -> {
                peer.submit(envelope);
                return true;
            });
        } catch (PeerFailure e) {
            throw new LedgerAwayException("no gateway takes the transaction", e);
        }
    }

    /**
     * {@return what became of a transaction; nothing if that is not known within the deadline}
     *
     * @param transaction its id
     */
    public Optional<Outcome> outcome(String transaction) {
        try {
            return Optional.of(gateways.one(peer -> peer.outcome(transaction)));
        } catch (PeerFailure e) {
            return Optional.empty();
        }
    }

    /**
     * {@return what became of a call, which is submitted until that is known}
     *
     * @param endorsed by {@link #endorse}
     * @throws OutcomeUnknownException if nobody says: it may or may not have been committed
     */
    public Outcome settle(Endorsed endorsed) throws OutcomeUnknownException {
        return new Committing(this).settle(endorsed);
    }

    /**
     * {@return the answer of a call that was committed} Endorses anew if another transaction came first.
     *
     * @param call what to do
     * @throws LedgerAwayException if it is not endorsed, or was found invalid: nothing happened
     * @throws RefusedException if the contract refuses: nothing happened
     * @throws OutcomeUnknownException if it was sent, and may or may not have been committed
     */
    public Bytes commit(Call call) throws LedgerAwayException, RefusedException, OutcomeUnknownException {
        return new Committing(this).commit(call);
    }

    /** Lets the next question go to another gateway. */
    public void turnAway() {
        gateways.turnAway();
    }

    @Override
    public void close() {
        gateways.close();
    }
}
