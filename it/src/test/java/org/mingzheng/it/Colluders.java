package org.mingzheng.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.util.List;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;

/**
 * Organisations whose peers sign whatever they have agreed on, with their real keys; no contract is asked.
 *
 * @param network that they attack
 * @param msps who they are
 */
public record Colluders(NetworkUnderTest network, List<String> msps) {
    private static final String CONTRACT = "ledger";

    /** {@return what becomes of a transaction that writes this} */
    public TxValidationCode write(KVRWSet.Builder set) throws GatewayException, IOException {
        Gateway gateway = network.gateway(msps.getFirst(), "client");
        Transaction nothing = NetworkUnderTest.contract(gateway)
                .newProposal("log")
                .addArguments("mingzheng/governance")
                .setEndorsingOrganizations(msps.getFirst())
                .build()
                .endorse();
        Transaction forged = Forgery.changed(
                gateway,
                nothing,
                action -> action.clearEndorsements()
                        .setProposalResponsePayload(writing(action.getProposalResponsePayload(), set)));
        for (String msp : msps) {
            Path peer = network.folder().identity(msp, "peer");
            forged = Forgery.endorsedToo(gateway, forged, identity(msp, peer), signer(peer));
        }
        return forged.submitAsync().getStatus().getCode();
    }

    private static ByteString writing(ByteString payload, KVRWSet.Builder set) {
        try {
            ProposalResponsePayload response = ProposalResponsePayload.parseFrom(payload);
            ChaincodeAction action = ChaincodeAction.parseFrom(response.getExtension());
            TxReadWriteSet results = TxReadWriteSet.newBuilder()
                    .setDataModel(TxReadWriteSet.DataModel.KV)
                    .addNsRwset(NsReadWriteSet.newBuilder()
                            .setNamespace(CONTRACT)
                            .setRwset(set.build().toByteString()))
                    .build();
            ChaincodeAction forged =
                    action.toBuilder().setResults(results.toByteString()).build();
            return response.toBuilder()
                    .setExtension(forged.toByteString())
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Identity identity(String msp, Path folder) throws IOException {
        try (var pem = Files.newBufferedReader(folder.resolve("signcerts/cert.pem"))) {
            return new X509Identity(msp, Identities.readX509Certificate(pem));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer signer(Path folder) throws IOException {
        try (var pem = Files.newBufferedReader(folder.resolve("keystore/key.pem"))) {
            return Signers.newPrivateKeySigner(Identities.readPrivateKey(pem));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KVRWSet.Builder value(String key, String value) {
        return KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value)));
    }

    static KVRWSet.Builder deletion(String key) {
        return KVRWSet.newBuilder().addWrites(KVWrite.newBuilder().setKey(key).setIsDelete(true));
    }

    /** The key's policy would be one of these organisations' alone. */
    static KVRWSet.Builder policy(String key, String... organisations) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, organisations);
        return KVRWSet.newBuilder()
                .addMetadataWrites(KVMetadataWrite.newBuilder()
                        .setKey(key)
                        .addEntries(KVMetadataEntry.newBuilder()
                                .setName(MetaDataKeys.VALIDATION_PARAMETER.name())
                                .setValue(ByteString.copyFrom(policy.policy()))));
    }

    /** The key would have no policy of its own any more. */
    static KVRWSet.Builder noPolicy(String key) {
        return KVRWSet.newBuilder()
                .addMetadataWrites(KVMetadataWrite.newBuilder().setKey(key));
    }
}
