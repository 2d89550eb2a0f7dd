package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.transaction.Inspection;
import org.mingzheng.fabric.transaction.Transaction;
import org.mingzheng.fabric.wire.RefusedException;

/** Whatever a client sends is refused or marked, and never stops the network. */
class MessageFuzzTest {
    private static final int MUTANTS = 150;

    /** Real messages, and who may have signed them. */
    private record Samples(Members members, Signer client, ByteString envelope, ByteString proposal) {
        static final Samples ONCE = make();

        private static Samples make() {
            try {
                Path folder = Files.createTempDirectory("samples");
                try (TestNetwork network = TestNetwork.in(folder).start()) {
                    Proposal proposal = network.contract()
                            .newProposal("put")
                            .addArguments("a", "b")
                            .build();
                    return new Samples(
                            Members.read(folder.resolve("crypto"), List.of("JusticeMSP", "NotaryMSP")),
                            Signer.read("JusticeMSP", network.crypto("JusticeMSP", "client/msp")),
                            RawClient.envelope(proposal.endorse()).getPayload(),
                            ProposedTransaction.parseFrom(proposal.getBytes())
                                    .getProposal()
                                    .getProposalBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (EndorseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Stream<byte[]> envelopes() {
        return mutants(Samples.ONCE.envelope());
    }

    static Stream<byte[]> proposals() {
        return mutants(Samples.ONCE.proposal());
    }

    private static Stream<byte[]> mutants(ByteString message) {
        byte[] sample = message.toByteArray();
        Random random = new Random(1);
        return Stream.concat(Stream.of(sample), IntStream.range(0, MUTANTS).mapToObj(_ -> {
            byte[] mutant = sample.clone();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            return mutant;
        }));
    }

    @MethodSource("envelopes")
    @FuzzTest
    void anEnvelopeIsInspectedAndNeverThrows(byte[] payload) {
        ByteString bytes = ByteString.copyFrom(payload);
        Envelope envelope = Envelope.newBuilder()
                .setPayload(bytes)
                .setSignature(Samples.ONCE.client().sign(bytes))
                .build();

        Transaction transaction = new Inspection(Samples.ONCE.members()).inspect(envelope);

        boolean sound = transaction.form() == TxValidationCode.VALID && transaction.content() == TxValidationCode.VALID;
        assertThat(transaction.effect() != null).isEqualTo(sound);
    }

    @MethodSource("proposals")
    @FuzzTest
    void aProposalIsCheckedOrRefused(byte[] proposal) {
        ByteString bytes = ByteString.copyFrom(proposal);
        SignedProposal signed = SignedProposal.newBuilder()
                .setProposalBytes(bytes)
                .setSignature(Samples.ONCE.client().sign(bytes))
                .build();
        try {
            var unpacked = org.mingzheng.fabric.transaction.Proposal.unpack(signed);
            unpacked.admit(Samples.ONCE.members(), Instant.now());
            unpacked.check(Samples.ONCE.members());
            assertThat(unpacked.contract()).isNotEmpty();
        } catch (RefusedException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
