package org.mingzheng.proof.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.MemoryLedger;

/** The table of all types. */
final class TypeTable {
    private TypeTable() {}

    static String text(Definitions definitions) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# 类型 Types\n\n");
        page.append("账本上可以有哪些记录：每种类型一页，由 [定义](../spec/entry-types/README.md) 生成。");
        page.append(
                " What records there can be on the ledger: a page a type, generated from the [definitions](../spec/entry-types/README.md).\n\n");
        List<List<String>> rows = new ArrayList<>();
        List<Definition> all = definitions.all().stream()
                .sorted(Comparator.comparing(each -> each.type().name()))
                .toList();
        for (Definition definition : all) {
            rows.add(row(definition, definitions));
        }
        TypePage.table(
                page,
                List.of("代码 Code", "类型 Type", "公开 Confidentiality", "状态 States", "事件 Events", "签章 Seals", "关联 Links"),
                rows);
        page.append("""
                ```sh
                ./mvnw -pl proof test -Dtest=TypePagesTest                    # compare
                ./mvnw -pl proof test -Dtest=TypePagesTest -Dpages.write=true # write anew
                ```
                """);
        return page.toString();
    }

    private static List<String> row(Definition definition, Definitions definitions) throws IOException {
        String name = definition.type().name();
        TreeSet<String> roles = new TreeSet<>();
        TreeSet<String> links = new TreeSet<>();
        definition.events().values().forEach(rule -> {
            rule.seals().forEach(seals -> roles.addAll(seals.roles()));
            rule.links().forEach(link -> links.addAll(link.types()));
        });
        return List.of(
                code(definition),
                "[" + definition.identity().names().zh() + "](zh/" + name + ".md)<br>["
                        + definition.identity().names().en() + "](en/" + name + ".md)",
                definition.bounds().confidentiality().code(),
                Integer.toString(definition.words().states().size()),
                Integer.toString(definition.events().size()),
                roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(" ")),
                links.stream()
                        .filter(type -> definitions.types().contains(type))
                        .map(type -> "[`" + type + "`](en/" + type + ".md)")
                        .collect(Collectors.joining(" ")));
    }

    /** The short code at the end of the title of the type's README, if it has one. */
    private static String code(Definition definition) throws IOException {
        String title = Files.readAllLines(
                        MemoryLedger.TYPES.resolve(definition.type().toString()).resolve("README.md"))
                .getFirst();
        int comma = title.lastIndexOf("`, ");
        return comma < 0 ? "" : title.substring(comma + 3, title.length() - 1);
    }
}
