package org.mingzheng.fabric.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.ledger.Version;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.policy.ContractPolicy;
import org.mingzheng.fabric.transaction.Preparation;
import org.mingzheng.fabric.transaction.ReadWriteSets;
import org.mingzheng.fabric.transaction.TransactionId;
import org.mingzheng.fabric.wire.Sha256;

/**
 * Writes the contract's definition, as an administrator's transaction that all peer organisations endorse, when there is none
 * or another one: at the first start, and after the contract changed. This stands for the approvals that a real network asks.
 *
 * @param channel the channel
 * @param id the contract's name and version
 * @param policy its endorsement policy
 * @param admin signs the transaction
 * @param peers endorse it
 * @param orderer signs the block
 */
public record Definition(
        String channel, ChaincodeID id, ContractPolicy policy, Signer admin, List<Signer> peers, Signer orderer) {
    private static final int NONCE = 24;
    private static final int OK = 200;
    private static final ChaincodeID LIFECYCLE = ChaincodeID.newBuilder()
            .setName(DefinitionState.NAMESPACE)
            .setVersion("syscc")
            .build();

    /**
     * Writes the definition unless it is in force.
     *
     * @param ledger has block 0
     * @throws IOException if it cannot be written
     */
    public void write(Ledger ledger) throws IOException {
        DefinitionState definition = new DefinitionState(id, policy);
        if (!definition.inForce(ledger.state())) {
            long sequence = definition.sequence(ledger.state()) + 1;
            ByteString sets = sets(definition, sequence);
            Block block = new BlockMaker(orderer).next(ledger, List.of(envelope(sequence, sets)));
            Version version = new Version(block.getHeader().getNumber(), 0);
            ledger.append(valid(block), ledger.state().after(ReadWriteSets.parse(sets), version));
        }
    }

    private static Block valid(Block block) {
        Block.Builder builder = block.toBuilder();
        builder.getMetadataBuilder()
                .setMetadata(
                        BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, Blocks.filter(List.of(TxValidationCode.VALID)));
        return builder.build();
    }

    private static ByteString sets(DefinitionState definition, long sequence) {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        definition
                .keys(sequence)
                .forEach((key, value) ->
                        set.addWrites(KVWrite.newBuilder().setKey(key).setValue(value)));
        return TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(DefinitionState.NAMESPACE)
                        .setRwset(set.build().toByteString()))
                .build()
                .toByteString();
    }

    private ByteString envelope(long sequence, ByteString sets) {
        SignatureHeader author = SignatureHeader.newBuilder()
                .setCreator(admin.identity())
                .setNonce(nonce())
                .build();
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader(author).toByteString())
                .setSignatureHeader(author.toByteString())
                .build();
        ByteString call = call(sequence);
        ByteString response = response(header, call, sets);
        Envelope envelope = Preparation.envelope(
                header,
                call,
                response,
                peers.stream().map(peer -> endorsement(peer, response)).toList());
        return envelope.toBuilder()
                .setSignature(admin.sign(envelope.getPayload()))
                .build()
                .toByteString();
    }

    private ChannelHeader channelHeader(SignatureHeader author) {
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(channel)
                .setTxId(TransactionId.of(author))
                .setTimestamp(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(ChaincodeID.newBuilder().setName(LIFECYCLE.getName()))
                        .build()
                        .toByteString())
                .build();
    }

    private ByteString call(long sequence) {
        ByteString arguments = CommitChaincodeDefinitionArgs.newBuilder()
                .setSequence(sequence)
                .setName(id.getName())
                .setVersion(id.getVersion())
                .build()
                .toByteString();
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(ChaincodeSpec.newBuilder()
                                .setChaincodeId(ChaincodeID.newBuilder().setName(LIFECYCLE.getName()))
                                .setInput(ChaincodeInput.newBuilder()
                                        .addArgs(ByteString.copyFromUtf8("CommitChaincodeDefinition"))
                                        .addArgs(arguments)))
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private static ByteString response(Header header, ByteString call, ByteString sets) {
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(Sha256.of(header.getChannelHeader(), header.getSignatureHeader(), call))
                .setExtension(ChaincodeAction.newBuilder()
                        .setResults(sets)
                        .setResponse(Response.newBuilder().setStatus(OK))
                        .setChaincodeId(LIFECYCLE)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private static Endorsement endorsement(Signer peer, ByteString response) {
        return Endorsement.newBuilder()
                .setEndorser(peer.identity())
                .setSignature(peer.sign(response, peer.identity()))
                .build();
    }

    private static ByteString nonce() {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        return UnsafeByteOperations.unsafeWrap(nonce);
    }
}
