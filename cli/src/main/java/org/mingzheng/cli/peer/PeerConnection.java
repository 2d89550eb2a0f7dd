package org.mingzheng.cli.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;

/** One organisation's client at its own peer. */
final class PeerConnection implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final String msp;
    private final ManagedChannel channel;
    private final Gateway gateway;

    private PeerConnection(String msp, ManagedChannel channel, Gateway gateway) {
        this.msp = msp;
        this.channel = channel;
        this.gateway = gateway;
    }

    static PeerConnection open(NetworkFolder folder, String msp, int port) {
        Path client = folder.identity(msp, "client");
        try (Reader certificate = Files.newBufferedReader(client.resolve("signcerts/cert.pem"));
                Reader key = Files.newBufferedReader(client.resolve("keystore/key.pem"))) {
            ManagedChannel channel = channel(folder.tls(msp, "peer").resolve("ca.crt"), port);
            Gateway gateway = Gateway.newInstance()
                    .identity(new X509Identity(msp, Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .connection(channel)
                    .evaluateOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .endorseOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .connect();
            return new PeerConnection(msp, channel, gateway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A block may be longer than what gRPC takes unless told. */
    private static ManagedChannel channel(Path authority, int port) throws IOException {
        TlsChannelCredentials.Builder credentials =
                TlsChannelCredentials.newBuilder().trustManager(authority.toFile());
        return Grpc.newChannelBuilder("127.0.0.1:" + port, credentials.build())
                .maxInboundMessageSize(2 * Block.MAX_SIZE)
                .build();
    }

    Gateway gateway() {
        return gateway;
    }

    Endorsed ask(String channelName, String contract, List<Bytes> arguments) {
        String function = new String(arguments.getFirst().unsafeArray(), StandardCharsets.UTF_8);
        Proposal.Builder proposal =
                gateway.getNetwork(channelName).getContract(contract).newProposal(function);
        arguments.stream().skip(1).forEach(argument -> proposal.addArguments(argument.toArray()));
        try {
            Transaction endorsed =
                    proposal.setEndorsingOrganizations(msp).build().endorse();
            return new Endorsed(Bytes.wrap(endorsed.getResult()), EndorsementLine.of(endorsed));
        } catch (EndorseException e) {
            throw Failure.of(e);
        } catch (GatewayRuntimeException e) {
            throw Failure.of(e);
        } catch (InvalidProtocolBufferException e) {
            throw new PeerException("the answer cannot be read", true, e);
        }
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}
