package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.process.NetworkFolder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ChannelConfigurationTest {
    private static final NetworkFolder FOLDER = new NetworkFolder(Path.of("/it's here"));

    private static Object at(Ordering ordering, Object... path) {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition network = ours.resolved(Kind.NATIVE, ordering, ours.organisations());
        Object value = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new ChannelConfiguration(network, FOLDER).text());
        for (Object step : path) {
            value = value instanceof List<?> list ? list.get((Integer) step) : member((Map<?, ?>) value, step);
        }
        return Objects.requireNonNull(value);
    }

    private static Object member(@Nullable Map<?, ?> mapping, Object key) {
        return Objects.requireNonNull(Objects.requireNonNull(mapping).get(key), "" + key);
    }

    private static Object orderer(Ordering ordering, Object... path) {
        return at(ordering, concat(new Object[] {"Profiles", "Channel", "Orderer"}, path));
    }

    private static Object[] concat(Object[] first, Object[] then) {
        Object[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    @Test
    void allFourOrganisationsAreMembersAndAdministerTogether() {
        assertThat((List<?>) at(Ordering.SMARTBFT, "Profiles", "Channel", "Application", "Organizations"))
                .hasSize(4);
        for (String[] level : List.of(new String[] {}, new String[] {"Application"}, new String[] {"Orderer"})) {
            Object[] path = concat(
                    concat(new Object[] {"Profiles", "Channel"}, level), new Object[] {"Policies", "Admins", "Rule"});
            assertThat(at(Ordering.SMARTBFT, path)).isEqualTo("ALL Admins");
        }
    }

    @Test
    void everyOrganisationWithAPeerApprovesAContractAndTwoEndorse() {
        assertThat(at(
                        Ordering.SMARTBFT,
                        "Profiles",
                        "Channel",
                        "Application",
                        "Policies",
                        "LifecycleEndorsement",
                        "Rule"))
                .isEqualTo("AND('JusticeMSP.peer','NotaryMSP.peer','ArbitrationMSP.peer')");
        assertThat(at(Ordering.SMARTBFT, "Profiles", "Channel", "Application", "Policies", "Endorsement", "Rule"))
                .isEqualTo("OutOf(2,'JusticeMSP.peer','NotaryMSP.peer','ArbitrationMSP.peer')");
    }

    @Test
    void withSmartBftEveryOrganisationOrders() {
        assertThat(orderer(Ordering.SMARTBFT, "OrdererType")).isEqualTo("BFT");
        assertThat((List<?>) orderer(Ordering.SMARTBFT, "ConsenterMapping")).hasSize(4);
        assertThat(orderer(Ordering.SMARTBFT, "ConsenterMapping", 3, "ID")).isEqualTo(4);
        assertThat(orderer(Ordering.SMARTBFT, "ConsenterMapping", 3, "MSPID")).isEqualTo("CourtMSP");
        assertThat(orderer(Ordering.SMARTBFT, "SmartBFT", "RequestBatchMaxInterval"))
                .isEqualTo("20ms");
        assertThat(at(Ordering.SMARTBFT, "Organizations", 3, "OrdererEndpoints"))
                .isEqualTo(List.of("127.0.0.1:6054"));
        assertThat(at(Ordering.SMARTBFT, "Organizations", 3, "AnchorPeers")).isEqualTo(List.of());
    }

    @Test
    void withRaftTheFirstOrganisationOrdersAlone() {
        assertThat(orderer(Ordering.RAFT, "OrdererType")).isEqualTo("etcdraft");
        assertThat((List<?>) orderer(Ordering.RAFT, "EtcdRaft", "Consenters")).hasSize(1);
        assertThat(orderer(Ordering.RAFT, "BatchTimeout")).isEqualTo("10ms");
        assertThat(at(Ordering.RAFT, "Organizations", 1, "OrdererEndpoints")).isEqualTo(List.of());
        assertThat(at(Ordering.RAFT, "Organizations", 1, "AnchorPeers"))
                .isEqualTo(List.of(Map.of("Host", "127.0.0.1", "Port", 7052)));
    }

    @Test
    void onlyAnOrdererSignsBlocks() {
        assertThat(orderer(Ordering.RAFT, "Policies", "BlockValidation", "Rule"))
                .isEqualTo("OR('JusticeMSP.orderer')");
    }

    @Test
    void aFolderMayBeNamedAnyhow() {
        assertThat(at(Ordering.RAFT, "Organizations", 0, "MSPDir")).isEqualTo("/it's here/crypto/JusticeMSP/msp");
    }
}
