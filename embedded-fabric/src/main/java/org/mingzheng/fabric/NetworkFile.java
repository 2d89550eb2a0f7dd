package org.mingzheng.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.order.BatchLimits;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A resolved network definition, as far as this network needs it; it does not judge the rest of the file.
 *
 * @param channel the channel's name
 * @param contract the contract's name
 * @param endorsements how many peer organisations must endorse
 * @param organisations all of them, in order
 * @param ordering the kind of ordering that clients expect
 * @param limits when a block is full
 */
record NetworkFile(
        String channel,
        String contract,
        int endorsements,
        List<Organisation> organisations,
        String ordering,
        BatchLimits limits) {
    private static final int MOST_PEERS = 16;
    private static final int ANY = Integer.MAX_VALUE;
    private static final int PORTS = 65_535;

    /**
     * One organisation.
     *
     * @param msp its id
     * @param peer the port of its gateway, if it has a peer
     * @param orderer the port that its orderer would have, if it has one
     */
    record Organisation(String msp, OptionalInt peer, OptionalInt orderer) {}

    static NetworkFile read(Path file) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            Object yaml = new Yaml(new SafeConstructor(strict)).load(Files.readString(file));
            return definition(new Section("", yaml));
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static NetworkFile definition(Section file) {
        Section contract = file.section("contract");
        NetworkFile network = new NetworkFile(
                file.text("channel"),
                contract.text("name"),
                contract.number("endorsements", 1, MOST_PEERS),
                file.sections("organisations").stream()
                        .map(NetworkFile::organisation)
                        .toList(),
                file.section("ordering").text("type"),
                limits(file.section("blocks")));
        require(network.peers().size() <= MOST_PEERS, "there are more than " + MOST_PEERS + " peers");
        require(
                network.endorsements() <= network.peers().size(),
                "the contract asks for more endorsements than there are peers");
        require(!network.orderers().isEmpty(), "no organisation has an orderer");
        return network;
    }

    private static BatchLimits limits(Section blocks) {
        return new BatchLimits(
                blocks.number("maxMessages", 1, ANY),
                blocks.number("preferredMaxBytes", 1, EmbeddedFabric.MOST_MESSAGE_BYTES),
                blocks.number("absoluteMaxBytes", 1, EmbeddedFabric.MOST_MESSAGE_BYTES));
    }

    private static Organisation organisation(Section section) {
        return new Organisation(section.text("msp"), section.port("peer"), section.port("orderer"));
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    List<Organisation> peers() {
        return organisations.stream().filter(o -> o.peer().isPresent()).toList();
    }

    List<Organisation> orderers() {
        return organisations.stream().filter(o -> o.orderer().isPresent()).toList();
    }

    /** A mapping in the file, and where it stands. */
    private record Section(String path, @Nullable Object yaml) {
        Section section(String key) {
            return new Section(path + key + ".", value(key));
        }

        List<Section> sections(String key) {
            List<Section> sections = new ArrayList<>();
            if (value(key) instanceof List<?> list) {
                list.forEach(item -> sections.add(new Section(path + key + "[" + sections.size() + "].", item)));
            }
            require(!sections.isEmpty(), path + key + " must be a list");
            return sections;
        }

        String text(String key) {
            if (value(key) instanceof String text && !text.isBlank()) {
                return text;
            }
            throw new IllegalArgumentException(path + key + " must be a text");
        }

        int number(String key, int least, int most) {
            if (value(key) instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            throw new IllegalArgumentException(path + key + " must be a number from " + least + " to " + most);
        }

        OptionalInt port(String key) {
            return value(key) == null ? OptionalInt.empty() : OptionalInt.of(number(key, 1, PORTS));
        }

        private @Nullable Object value(String key) {
            return yaml instanceof Map<?, ?> map ? map.get(key) : null;
        }
    }
}
