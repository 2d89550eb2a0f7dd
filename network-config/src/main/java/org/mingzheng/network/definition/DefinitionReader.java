package org.mingzheng.network.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.report.NetworkFault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code network.yaml}: plain values only, no key twice, none missing, none unknown. */
final class DefinitionReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,48}");
    private static final Pattern MSP = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,48}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern CALLED = Pattern.compile("\\P{Cntrl}{1,100}");
    private static final Pattern ORIGIN = Pattern.compile("[!-~&&[^+]]{1,200}");
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;
    private static final int BESIDE = 100;
    private static final int ANY = Integer.MAX_VALUE;
    /** With f of n orderers dishonest SmartBFT needs n ≥ 3f + 1; fewer than four tolerate none. */
    private static final int LEAST_BFT_ORDERERS = 4;

    private DefinitionReader() {}

    static NetworkDefinition read(Path file) {
        try {
            return parse(new ByteArrayInputStream(SmallFile.text(file).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    static NetworkDefinition readOurs() {
        try (InputStream in = Objects.requireNonNull(NetworkDefinition.class.getResourceAsStream("/network.yaml"))) {
            return parse(in);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    static NetworkDefinition parse(InputStream in) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            return definition(new Yaml(new SafeConstructor(strict)).load(in));
        } catch (YAMLException e) {
            throw Section.wrong("section.yaml", "" + e.getMessage());
        }
    }

    private static NetworkDefinition definition(@Nullable Object yaml) {
        Section file = Section.of(
                "network.yaml",
                yaml,
                Set.of(
                        "format",
                        "channel",
                        "contract",
                        "organisations",
                        "ordering",
                        "blocks",
                        "certificates",
                        "governance"),
                Set.of("kind"));
        var _ = file.text("format", Pattern.compile(Pattern.quote(NetworkDefinition.FORMAT)));
        NetworkDefinition definition = new NetworkDefinition(
                file.optionalWord("kind", Kind.class),
                file.text("channel", NAME),
                contract(file.section("contract", Set.of("name", "endorsements"))),
                organisations(file),
                file.section("ordering", Set.of("type")).word("type", Ordering.class),
                blocks(file),
                lifetimes(file),
                governance(file));
        refuseUnlessItCanRun(file, definition);
        return definition;
    }

    private static ContractTerms contract(Section contract) {
        return new ContractTerms(contract.text("name", NAME), contract.number("endorsements", 1, ANY));
    }

    private static List<Organisation> organisations(Section file) {
        Set<String> ports =
                Set.of("peer", "contractPort", "operations", "orderer", "ordererAdmin", "ordererOperations");
        return file.sections("organisations", Set.of("msp", "name", "domain"), ports).stream()
                .map(DefinitionReader::organisation)
                .toList();
    }

    private static Organisation organisation(Section yaml) {
        return new Organisation(
                yaml.text("msp", MSP),
                yaml.text("name", CALLED),
                yaml.text("domain", DOMAIN),
                port(yaml, "peer")
                        .map(p -> new PeerPorts(
                                p,
                                port(yaml, "contractPort").orElse(p + BESIDE),
                                port(yaml, "operations").orElse(p + 2 * BESIDE))),
                port(yaml, "orderer")
                        .map(p -> new OrdererPorts(
                                p,
                                port(yaml, "ordererAdmin").orElse(p + BESIDE),
                                port(yaml, "ordererOperations").orElse(p + 2 * BESIDE))));
    }

    private static Optional<Integer> port(Section yaml, String key) {
        return yaml.optionalNumber(key, LOWEST_PORT, HIGHEST_PORT);
    }

    private static BlockLimits blocks(Section file) {
        Section blocks =
                file.section("blocks", Set.of("maxMessages", "preferredMaxBytes", "absoluteMaxBytes", "timeoutMillis"));
        int absolute = blocks.number("absoluteMaxBytes", 1, ANY);
        return new BlockLimits(
                blocks.number("maxMessages", 1, ANY),
                blocks.number("preferredMaxBytes", 1, absolute),
                absolute,
                blocks.number("timeoutMillis", 1, ANY));
    }

    private static Lifetimes lifetimes(Section file) {
        Section days = file.section("certificates", Set.of("caYears", "nodeDays", "clientDays", "renewBeforeDays"));
        int years = days.number("caYears", 1, 50);
        int node = days.number("nodeDays", 2, years * 365);
        int client = days.number("clientDays", 2, years * 365);
        return new Lifetimes(years, node, client, days.number("renewBeforeDays", 1, Math.min(node, client) - 1));
    }

    private static GovernanceTerms governance(Section file) {
        Section terms = file.section("governance", Set.of("origin", "owner", "approvals"));
        return new GovernanceTerms(
                terms.text("origin", ORIGIN), terms.text("owner", MSP), terms.number("approvals", 0, ANY));
    }

    private static void refuseUnlessItCanRun(Section file, NetworkDefinition network) {
        refuseRepeated(file, "MSP", network, o -> Stream.of(o.msp()));
        refuseRepeated(file, "domain", network, o -> Stream.of(o.domain()));
        refuseRepeated(file, "port", network, DefinitionReader::ports);
        file.refuseUnless(
                network.contract().endorsements() <= network.withPeers().size(),
                "section.endorsements",
                network.contract().endorsements(),
                network.withPeers().size());
        GovernanceTerms terms = network.governance();
        file.refuseUnless(
                network.organisations().stream().anyMatch(o -> o.msp().equals(terms.owner())),
                "section.owner",
                terms.owner());
        file.refuseUnless(terms.approvals() < network.organisations().size(), "section.approvals", terms.approvals());
        int orderers = network.withOrderers().size();
        file.refuseUnless(
                orderers >= (network.ordering() == Ordering.SMARTBFT ? LEAST_BFT_ORDERERS : 1),
                "section.orderers",
                orderers,
                LEAST_BFT_ORDERERS);
    }

    private static Stream<Integer> ports(Organisation organisation) {
        return Stream.concat(
                organisation.peer().stream().flatMap(p -> Stream.of(p.peer(), p.contract(), p.operations())),
                organisation.orderer().stream().flatMap(p -> Stream.of(p.orderer(), p.admin(), p.operations())));
    }

    private static <T> void refuseRepeated(
            Section file, String what, NetworkDefinition network, Function<Organisation, Stream<T>> values) {
        Set<T> seen = new HashSet<>();
        network.organisations().stream()
                .flatMap(values)
                .forEach(value -> file.refuseUnless(seen.add(value), "section.twice", what, "" + value));
    }
}
