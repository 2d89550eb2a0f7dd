package org.mingzheng.fabric.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.mingzheng.proof.bytes.Bytes;

/** One peer's gateway, as one organisation's client uses it on one channel. Does each thing once. */
public final class PeerGateway implements AutoCloseable {
    /** A block may be longer than what gRPC takes unless told. */
    private static final int MAX_MESSAGE = 100 << 20;

    private final ManagedChannel connection;
    private final Gateway gateway;
    private final ClientIdentity identity;
    private final String channel;

    /**
     * A peer's gateway over a connection.
     *
     * @param connection closed with this
     * @param identity who asks
     * @param channel on which
     */
    public PeerGateway(ManagedChannel connection, ClientIdentity identity, String channel) {
        this.connection = connection;
        this.identity = identity;
        this.channel = channel;
        this.gateway = Gateway.newInstance()
                .identity(identity.identity())
                .signer(identity.signer())
                .connection(connection)
                .evaluateOptions(Deadlines.within(Deadlines.EVALUATE))
                .endorseOptions(Deadlines.within(Deadlines.ENDORSE))
                .submitOptions(Deadlines.within(Deadlines.SUBMIT))
                .commitStatusOptions(Deadlines.within(Deadlines.COMMIT))
                .connect();
    }

    /**
     * {@return a peer's gateway; whether the peer is there is seen when it is asked}
     *
     * @param endpoint where
     * @param identity who asks
     * @param channel on which
     * @throws IOException if the certificate of the CA cannot be read
     */
    public static PeerGateway open(Endpoint endpoint, ClientIdentity identity, String channel) throws IOException {
        var credentials = TlsChannelCredentials.newBuilder();
        if (endpoint.tlsAuthority().isPresent()) {
            var _ = credentials.trustManager(endpoint.tlsAuthority().get().toFile());
        }
        ManagedChannel connection = Grpc.newChannelBuilder(endpoint.address(), credentials.build())
                .maxInboundMessageSize(MAX_MESSAGE)
                .build();
        return new PeerGateway(connection, identity, channel);
    }

    private Network network() {
        return gateway.getNetwork(channel);
    }

    private Proposal proposal(String contract, Call call, List<String> organisations) {
        Proposal.Builder proposal =
                network().getContract(contract).newProposal(call.function()).addArguments(call.raw());
        if (!organisations.isEmpty()) {
            proposal.setEndorsingOrganizations(organisations.toArray(String[]::new));
        }
        return proposal.build();
    }

    /**
     * {@return the answer of one peer, which nobody signs}
     *
     * @param contract its name
     * @param call a question
     * @param most how long to wait
     * @throws PeerFailure if there is none
     */
    public Bytes evaluate(String contract, Call call, Duration most) throws PeerFailure {
        try {
            return Bytes.wrap(proposal(contract, call, List.of()).evaluate(Deadlines.within(most)));
        } catch (GatewayException e) {
            throw PeerFailure.of(e);
        }
    }

    /**
     * {@return the call, endorsed and signed}
     *
     * @param contract its name
     * @param call what to do
     * @param organisations whose peers must endorse; as many as the policy demands if none is named
     * @throws PeerFailure if it is not endorsed
     */
    public Endorsed endorse(String contract, Call call, List<String> organisations) throws PeerFailure {
        try {
            return signed(proposal(contract, call, organisations).endorse());
        } catch (EndorseException e) {
            throw PeerFailure.of(e);
        } catch (InvalidProtocolBufferException e) {
            throw PeerFailure.unreadable(e);
        }
    }

    private Endorsed signed(Transaction endorsed) throws InvalidProtocolBufferException {
        try {
            byte[] signature = identity.signer().sign(endorsed.getDigest());
            Transaction signed = gateway.newSignedTransaction(endorsed.getBytes(), signature);
            return new Endorsed(
                    endorsed.getTransactionId(),
                    Bytes.wrap(signed.getBytes()),
                    Bytes.wrap(endorsed.getResult()),
                    EndorsementLine.of(endorsed.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the client's key does not sign", e);
        }
    }

    /**
     * Sends an envelope to be ordered.
     *
     * @param envelope of {@link Endorsed}
     * @throws PeerFailure whatever it is, the transaction may have been ordered
     */
    public void submit(Bytes envelope) throws PeerFailure {
        try {
            var _ = gateway.newTransaction(envelope.toArray()).submitAsync();
        } catch (SubmitException e) {
            throw PeerFailure.of(e);
        }
    }

    /**
     * {@return what became of a transaction}
     *
     * @param transaction its id
     * @throws PeerFailure if the peer does not know within {@link Deadlines#COMMIT}
     */
    public Outcome outcome(String transaction) throws PeerFailure {
        try {
            Status status = gateway.newCommit(identity.outcomeRequest(channel, transaction))
                    .getStatus();
            return new Outcome(status.isSuccessful(), status.getCode().name(), status.getBlockNumber());
        } catch (CommitStatusException e) {
            throw PeerFailure.of(e);
        }
    }

    /**
     * {@return the blocks of the channel, for ever}
     *
     * @param from number of the first
     */
    public BlockReader blocks(long from) {
        return new BlockReader(
                network().newBlockEventsRequest().startBlock(from).build().getEvents());
    }

    /**
     * {@return the blocks of the channel, until a deadline passes}
     *
     * @param from number of the first
     * @param most how long they may take
     * @throws PeerFailure if the peer does not deliver
     */
    public BlockReader blocks(long from, Duration most) throws PeerFailure {
        try {
            return new BlockReader(
                    network().newBlockEventsRequest().startBlock(from).build().getEvents(Deadlines.within(most)));
        } catch (GatewayRuntimeException e) {
            throw PeerFailure.of(e);
        }
    }

    /** Lets a connection that saw its network die try again at once: whoever asks wants to know now. */
    public void tryAgain() {
        connection.resetConnectBackoff();
    }

    @Override
    public void close() {
        gateway.close();
        connection.shutdownNow();
    }
}
