package org.mingzheng.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.mingzheng.fabric.NetworkFile.Organisation;
import org.mingzheng.fabric.commit.Committer;
import org.mingzheng.fabric.endorse.Contract;
import org.mingzheng.fabric.endorse.Endorser;
import org.mingzheng.fabric.gateway.Channel;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.order.Definition;
import org.mingzheng.fabric.order.Genesis;
import org.mingzheng.fabric.order.Orderer;
import org.mingzheng.fabric.policy.ContractPolicy;
import org.mingzheng.fabric.wire.RefusedException;

/** Puts the parts of a network together. */
final class Assembly {
    private final Folder folder;
    private final NetworkFile network;
    private final Contract contract;
    private final Settings settings;
    private final Members members;
    private final Signer orderer;
    private final ContractPolicy policy;

    Assembly(Folder folder, NetworkFile network, Contract contract, Settings settings) throws IOException {
        this.folder = folder;
        this.network = network;
        this.contract = contract;
        this.settings = settings;
        this.members = Members.read(folder.crypto(), ids(network.organisations()));
        this.orderer = signer(network.orderers().getFirst(), Role.ORDERER);
        this.policy = new ContractPolicy(network.endorsements(), new LinkedHashSet<>(ids(network.peers())));
    }

    /** {@return the channel, running} Closing its parts is the caller's. */
    Channel channel() throws IOException {
        Ledger ledger = Ledger.open(folder.ledger(), folder.mark(), settings.notices());
        try {
            begin(ledger);
            return channel(ledger);
        } catch (IOException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private void begin(Ledger ledger) throws IOException {
        new Genesis(network.channel(), members.byId(), ids(network.peers()), ids(network.orderers()), network.limits())
                .write(ledger);
        List<Signer> peers = new ArrayList<>();
        for (Organisation peer : network.peers()) {
            peers.add(signer(peer, Role.PEER));
        }
        Signer admin = signer(network.organisations().getFirst(), Role.ADMIN);
        new Definition(network.channel(), contractId(), policy, admin, peers, orderer).write(ledger);
    }

    private Channel channel(Ledger ledger) throws IOException {
        Map<String, Endorser> endorsers = endorsers();
        Committer committer = new Committer(ledger, network.contract(), policy);
        return new Channel(
                network.channel(),
                network.contract(),
                members,
                ledger,
                new Orderer(ledger, committer, orderer, network.limits(), settings.failure()),
                network.orderers().stream().map(Assembly::named).toList(),
                endorsers,
                addresses(),
                policy);
    }

    private Map<String, Endorser> endorsers() throws IOException {
        Map<String, Endorser> endorsers = new LinkedHashMap<>();
        for (Organisation peer : network.peers()) {
            Signer signer = signer(peer, Role.PEER);
            endorsers.put(
                    peer.msp(),
                    new Endorser(signer, contractId(), contract.instances().get(), settings.executionTimeout()));
        }
        return endorsers;
    }

    private Signer signer(Organisation organisation, Role role) throws IOException {
        Signer signer = folder.signer(organisation.msp(), role.unit());
        try {
            Role actual = members.identify(signer.identity()).member().role();
            if (actual != role) {
                throw new RefusedException("it is for the role " + actual.unit());
            }
            return signer;
        } catch (RefusedException e) {
            throw new IOException(
                    "the " + role.unit() + " certificate of " + organisation.msp() + " is wrong: " + e.getMessage(), e);
        }
    }

    private ChaincodeID contractId() {
        return ChaincodeID.newBuilder()
                .setName(network.contract())
                .setVersion(contract.version())
                .build();
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        network.peers()
                .forEach(peer ->
                        addresses.put(peer.msp(), "127.0.0.1:" + peer.peer().orElseThrow()));
        return addresses;
    }

    private static ErrorDetail named(Organisation organisation) {
        return ErrorDetail.newBuilder()
                .setMspId(organisation.msp())
                .setAddress("127.0.0.1:" + organisation.orderer().orElseThrow())
                .build();
    }

    private static List<String> ids(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::msp).toList();
    }
}
