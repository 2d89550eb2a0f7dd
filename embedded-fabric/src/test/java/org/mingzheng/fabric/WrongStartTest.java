package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.endorse.Contract;

/** What a network says that cannot start. */
class WrongStartTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void aNetworkCannotBeStartedTwice() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder).start()) {
            assertThatIOException()
                    .isThrownBy(() -> EmbeddedFabric.start(
                            network.file(), new Contract("1.0", TestContract::new), Settings.usual(_ -> {}, _ -> {})))
                    .withMessageContaining("another process has the ledger");
            assertThat(network.info().getHeight()).isEqualTo(2);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        TestNetwork network = TestNetwork.in(folder);
        try (ServerSocket taken = new ServerSocket(network.port("NotaryMSP"), 1, InetAddress.getLoopbackAddress())) {
            assertThatIOException().isThrownBy(network::start).withMessageContaining(":" + taken.getLocalPort());
        }
        try (TestNetwork again = network.start()) {
            assertThat(again.info().getHeight()).isEqualTo(2);
        }
    }

    @Test
    void aLedgerOfOtherOrganisationsIsRefused() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder).start()) {
            network.stop();
        }
        try (TestNetwork stranger = TestNetwork.in(elsewhere)) {
            Files.createDirectories(elsewhere.resolve("ledger/embedded"));
            Files.copy(folder.resolve("ledger/embedded/blocks"), elsewhere.resolve("ledger/embedded/blocks"));

            assertThatIOException()
                    .isThrownBy(stranger::start)
                    .withMessageContaining("the ledger was begun by other organisations");
        }
    }

    @Test
    void aNodeWithACertificateForAnotherRoleIsRefused() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder)) {
            Files.copy(
                    network.crypto("NotaryMSP", "client/msp/signcerts/cert.pem"),
                    network.crypto("NotaryMSP", "peer/msp/signcerts/cert.pem"),
                    StandardCopyOption.REPLACE_EXISTING);

            assertThatIOException()
                    .isThrownBy(network::start)
                    .withMessage("the peer certificate of NotaryMSP is wrong: it is for the role client");
        }
    }

    @Test
    void aJarWithoutAContractIsRefused() throws Exception {
        Path jar = elsewhere.resolve("empty.jar");
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("/hello.txt"), "hello");
        }
        assertThatIOException().isThrownBy(() -> Contract.load(jar)).withMessageContaining("names no contract");
    }

    @Test
    void aWrongDefinitionIsRefusedInASentence() throws Exception {
        Path file = folder.resolve("network.yaml");
        for (String[] wrong : new String[][] {
            {"channel: evidence", "canal: evidence", "channel must be a text"},
            {"endorsements: 2", "endorsements: 4", "more endorsements than there are peers"},
            {"maxMessages: 500", "maxMessages: 0", "blocks.maxMessages must be a number from 1"},
            {"peer: ", "pear: ", "more endorsements than there are peers"},
        }) {
            try (TestNetwork network = TestNetwork.in(folder)) {
                Files.writeString(file, Files.readString(file).replace(wrong[0], wrong[1]));
                assertThatIOException().isThrownBy(network::start).withMessageContaining(wrong[2]);
            }
            clear();
        }
    }

    private void clear() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
