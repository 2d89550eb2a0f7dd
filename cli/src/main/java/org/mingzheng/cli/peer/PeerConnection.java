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
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;

/** A client at a peer. */
final class PeerConnection implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final ManagedChannel channel;
    private final Gateway gateway;

    private PeerConnection(ManagedChannel channel, Gateway gateway) {
        this.channel = channel;
        this.gateway = gateway;
    }

    static PeerConnection open(PeerAccess access) {
        try (Reader certificate = Files.newBufferedReader(access.certificate());
                Reader key = Files.newBufferedReader(access.key())) {
            X509Identity identity = new X509Identity(access.msp(), Identities.readX509Certificate(certificate));
            Signer signer = Signers.newPrivateKeySigner(Identities.readPrivateKey(key));
            ManagedChannel channel = channel(access);
            Gateway gateway = Gateway.newInstance()
                    .identity(identity)
                    .signer(signer)
                    .connection(channel)
                    .evaluateOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .endorseOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .connect();
            return new PeerConnection(channel, gateway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException | InvalidKeyException e) {
            throw Fault.of(PeerConnection.class, "bad-identity", access.certificate(), access.key(), e.getMessage());
        }
    }

    /** A block may be longer than what gRPC takes unless told. */
    private static ManagedChannel channel(PeerAccess access) throws IOException {
        TlsChannelCredentials.Builder credentials = TlsChannelCredentials.newBuilder();
        if (access.authority().isPresent()) {
            TlsChannelCredentials.Builder _ =
                    credentials.trustManager(access.authority().get().toFile());
        }
        return Grpc.newChannelBuilder(access.address(), credentials.build())
                .maxInboundMessageSize(2 * Block.MAX_SIZE)
                .build();
    }

    Gateway gateway() {
        return gateway;
    }

    /** What one organisation's peer answers: this one, or another to which its gateway passes the question on. */
    Endorsed ask(String channelName, String contract, String msp, List<Bytes> arguments) {
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
