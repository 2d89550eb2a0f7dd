package org.mingzheng.network.definition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzheng.network.file.WholeFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a definition as {@link DefinitionReader} reads it. */
final class DefinitionWriter {
    private DefinitionWriter() {}

    static void write(NetworkDefinition definition, Path file) {
        DumperOptions oneLinePerOrganisation = new DumperOptions();
        oneLinePerOrganisation.setWidth(250);
        oneLinePerOrganisation.setAllowUnicode(true);
        WholeFile.write(file, new Yaml(oneLinePerOrganisation).dump(tree(definition)));
    }

    private static Map<String, Object> tree(NetworkDefinition d) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", NetworkDefinition.FORMAT);
        d.kind().ifPresent(kind -> tree.put("kind", kind.word()));
        tree.put("channel", d.channel());
        tree.put(
                "contract",
                mapping(
                        "name",
                        d.contract().name(),
                        "endorsements",
                        d.contract().endorsements()));
        tree.put(
                "organisations",
                d.organisations().stream().map(DefinitionWriter::organisation).toList());
        tree.put("ordering", mapping("type", d.ordering().word()));
        tree.put(
                "blocks",
                mapping(
                        "maxMessages", d.blocks().maxMessages(),
                        "preferredMaxBytes", d.blocks().preferredMaxBytes(),
                        "absoluteMaxBytes", d.blocks().absoluteMaxBytes(),
                        "timeoutMillis", d.blocks().timeoutMillis()));
        tree.put(
                "certificates",
                mapping(
                        "caYears", d.certificates().caYears(),
                        "nodeDays", d.certificates().nodeDays(),
                        "clientDays", d.certificates().clientDays(),
                        "renewBeforeDays", d.certificates().renewBeforeDays()));
        tree.put(
                "governance",
                mapping(
                        "origin", d.governance().origin(),
                        "owner", d.governance().owner(),
                        "approvals", d.governance().approvals()));
        return tree;
    }

    private static Map<String, Object> organisation(Organisation o) {
        Map<String, Object> tree = mapping("msp", o.msp(), "name", o.name(), "domain", o.domain());
        o.peer()
                .ifPresent(p -> tree.putAll(
                        mapping("peer", p.peer(), "contractPort", p.contract(), "operations", p.operations())));
        o.orderer()
                .ifPresent(p -> tree.putAll(mapping(
                        "orderer", p.orderer(), "ordererAdmin", p.admin(), "ordererOperations", p.operations())));
        return tree;
    }

    private static Map<String, Object> mapping(Object... keysAndValues) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return mapping;
    }
}
