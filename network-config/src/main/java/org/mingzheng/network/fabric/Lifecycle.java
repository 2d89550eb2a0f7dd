package org.mingzheng.network.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.Tool;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Steps;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How the channel comes to a contract: installed at each peer, approved by each organisation that has one, committed once. */
final class Lifecycle {
    /** What the channel has agreed on. */
    record Committed(int sequence, String version) {}

    private final NetworkDefinition network;
    private final Administrators administrators;
    private final ContractPackage contract;

    Lifecycle(NetworkDefinition network, Administrators administrators, ContractPackage contract) {
        this.network = network;
        this.administrators = administrators;
        this.contract = contract;
    }

    /** The contract that the channel has agreed on, as the first organisation's peer knows it. */
    Optional<Committed> committed() {
        Tool query = administrators.peer(
                network.withPeers().getFirst(),
                List.of(
                        "lifecycle",
                        "chaincode",
                        "querycommitted",
                        "--channelID",
                        network.channel(),
                        "--name",
                        network.contract().name(),
                        "--output",
                        "json"));
        return query.succeeded() ? Optional.of(read(query.output())) : Optional.empty();
    }

    /** JSON is YAML. */
    static Committed read(String json) {
        Map<?, ?> definition = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
        Object sequence = definition.get("sequence");
        return new Committed(sequence instanceof Integer number ? number : 1, "" + definition.get("version"));
    }

    void agree(int sequence, Steps steps) {
        steps.step(() -> {
            network.withPeers().parallelStream().forEach(this::install);
            return steps.text(
                    "network.installed", contract.version(), network.withPeers().size());
        });
        steps.step(() -> {
            network.withPeers().parallelStream().forEach(o -> approve(o, sequence));
            return steps.text(
                    "network.approved",
                    network.withPeers().stream().map(Organisation::msp).collect(Collectors.joining(", ")));
        });
        steps.step(() -> {
            Administrators.insist("fault.commit", "" + sequence, () -> commit(sequence));
            return steps.text("network.committed", network.contract().name(), sequence);
        });
    }

    private void install(Organisation o) {
        Tool install = administrators.peer(
                o, List.of("lifecycle", "chaincode", "install", contract.file().toString()));
        if (!install.succeeded() && !install.output().contains("already successfully installed")) {
            throw NetworkFault.of("fault.install", o.msp(), install.lastLine());
        }
    }

    private void approve(Organisation o, int sequence) {
        List<String> arguments =
                new ArrayList<>(List.of("lifecycle", "chaincode", "approveformyorg", "--package-id", contract.id()));
        arguments.addAll(definition(sequence));
        Administrators.insist("fault.approve", o.msp(), () -> {
            Tool approve = administrators.peer(o, arguments);
            // By a run that was killed before the commit.
            return approve.output().contains("with unchanged content") ? new Tool(0, approve.output()) : approve;
        });
    }

    private Tool commit(int sequence) {
        List<String> arguments = new ArrayList<>(List.of("lifecycle", "chaincode", "commit"));
        arguments.addAll(definition(sequence));
        arguments.addAll(administrators.everyPeer());
        return administrators.peer(network.withPeers().getFirst(), arguments);
    }

    private List<String> definition(int sequence) {
        List<String> arguments = new ArrayList<>(List.of(
                "--channelID", network.channel(),
                "--name", network.contract().name(),
                "--version", contract.version(),
                "--sequence", "" + sequence,
                "--signature-policy", ChannelConfiguration.endorsementPolicy(network)));
        arguments.addAll(administrators.ordering());
        return arguments;
    }
}
