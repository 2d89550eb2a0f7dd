package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.definition.PeerPorts;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.process.Tool;

/** A real peer and our builder: the peer alone is enough to install a contract. */
class ApprovedContractTest {
    @TempDir
    Path path;

    @Test
    void aPeerInstallsTheApprovedContractAndRefusesAnyOther() throws IOException {
        Optional<FabricPrograms> programs = FabricPrograms.find(System::getenv);
        if (programs.isEmpty()) {
            System.out.println(
                    "SKIPPED: ApprovedContractTest, since Fabric's programs are not on this machine (docs/design/network.md)");
        }
        assumeTrue(programs.isPresent(), "Fabric's programs are not on this machine");
        NetworkFolder folder = new NetworkFolder(path);
        NetworkDefinition network = onePeer();
        new Certificates(network, folder.crypto(), Clock.systemUTC()).complete();
        Nodes nodes = new Nodes(network, folder);
        nodes.configure();
        Builder.write(nodes.builder());
        WholeFile.write(folder.contract(), "approved");
        WholeFile.write(folder.governance(), "genesis");
        ContractPackage contract = ContractPackage.write(network, folder);
        Processes processes = new Processes(folder);
        Program peer = nodes.programs(programs.get()).getLast();
        try {
            processes.start(peer);
            processes.awaitListening(peer);
            Administrators administrators = new Administrators(network, folder, programs.get());
            List<String> install =
                    List.of("lifecycle", "chaincode", "install", contract.file().toString());
            Organisation justice = network.organisations().getFirst();

            WholeFile.write(folder.contract(), "another");
            Tool refused = administrators.peer(justice, install);
            assertThat(refused.succeeded()).as(refused.output()).isFalse();
            assertThat(Files.readString(folder.log(peer.name()))).contains("REFUSED: the package approves");

            WholeFile.write(folder.contract(), "approved");
            Tool installed = administrators.peer(justice, install);
            assertThat(installed.succeeded()).as(installed.output()).isTrue();
        } finally {
            var _ = processes.stop(List.of(peer.name()));
        }
    }

    private static NetworkDefinition onePeer() throws IOException {
        NetworkDefinition ours = NetworkDefinition.ours();
        Organisation justice = ours.organisations().getFirst();
        PeerPorts ports = new PeerPorts(freePort(), freePort(), freePort());
        return ours.resolved(
                Kind.NATIVE,
                Ordering.RAFT,
                List.of(new Organisation(
                        justice.msp(), justice.name(), justice.domain(), Optional.of(ports), Optional.empty())));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
