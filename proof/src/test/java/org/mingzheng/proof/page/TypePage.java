package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.CodeRule;
import org.mingzheng.proof.definition.rule.DocumentRule;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.State;

/**
 * The page of one type in one language.
 *
 * @param definition of the type
 * @param words of the language
 */
record TypePage(Definition definition, Phrases words) {
    String text(String sample) {
        StringBuilder page = new StringBuilder();
        String name = definition.type().name();
        page.append("# ")
                .append(lang().of(definition.identity().names()))
                .append(" (`")
                .append(definition.type())
                .append("`)\n\n");
        page.append(lang().of(
                        "[全部类型](../README.md) · [English](../en/%s.md) · [定义](%s/definition.json) ·"
                                + " [每条规则的法律来源](%s/README.md)",
                        "[All types](../README.md) · [中文](../zh/%s.md) · [definition](%s/definition.json) · [legal"
                                + " source of every rule](%s/README.md)")
                .replaceFirst("%s", name)
                .replace("%s", "../../spec/entry-types/" + definition.type()));
        page.append("\n\n![")
                .append(lang().of("状态图", "State diagram"))
                .append("](")
                .append(name)
                .append(".svg)\n\n");
        page.append(lang().of(
                        "绿色：有效；蓝色：尚未生效；黄色：暂停；红色：失效。↻ 状态不变的事件；↩ 回到之前状态的事件。\n\n",
                        "Green: good; blue: pending; yellow: suspended; red: ended. ↻ an event that leaves the"
                                + " state; ↩ one that leads back to the state before.\n\n"));
        bounds(page);
        states(page);
        events(page);
        fields(page);
        codes(page, lang().of("事由", "Reasons"), definition.words().reasons());
        codes(page, lang().of("法律依据", "Legal bases"), definition.words().bases());
        deadlines(page);
        page.append("## ")
                .append(lang().of("样例", "A sample entry"))
                .append("\n\n```json\n")
                .append(sample)
                .append("\n```\n");
        return page.toString();
    }

    private Lang lang() {
        return words.lang();
    }

    private void bounds(StringBuilder page) {
        var bounds = definition.bounds();
        String secrecy = switch (bounds.confidentiality()) {
            case PUBLIC -> lang().of("公开", "public");
            case BY_CODE -> lang().of("凭码查询", "by code");
            case NONE -> lang().of("不公开", "not even existence");
        };
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(lang().of("公开程度", "Confidentiality"), secrecy));
        rows.add(List.of(
                lang().of("状态声明有效时间", "A statement says the status for"), words.days(bounds.maxStatementAge())));
        rows.add(List.of(lang().of("最长补记时间", "Told at the latest"), words.days(bounds.maxBackdating())));
        bounds.validity()
                .ifPresent(validity -> rows.add(List.of(
                        lang().of("有效期", "Validity"),
                        validity.from().map(field -> "`" + field + "`").orElse("") + " – "
                                + validity.until()
                                        .map(field -> "`" + field + "`")
                                        .orElse(""))));
        definition
                .number()
                .ifPresent(number -> rows.add(List.of(
                        lang().of("编号", "Number"),
                        "`" + number.pattern().source() + "`"
                                + (number.gapFree() ? lang().of("，不得断号（报告）", ", without gaps (a report)") : ""))));
        table(page, List.of("", ""), rows);
    }

    private void states(StringBuilder page) {
        page.append("## ").append(lang().of("状态", "States")).append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        for (String name : LifeOrder.states(definition)) {
            State state = definition.words().states().get(name);
            rows.add(List.of("`" + name + "`", lang().of(state.names()), words.standing(state.standing())));
        }
        table(page, List.of(lang().of("代码", "Code"), lang().of("名称", "Name"), lang().of("效力", "Standing")), rows);
        marks(page);
    }

    private void marks(StringBuilder page) {
        if (!definition.words().marks().isEmpty()) {
            page.append("## ")
                    .append(lang().of("标记（与状态并存）", "Marks, beside the state"))
                    .append("\n\n");
            List<List<String>> rows = new ArrayList<>();
            definition
                    .words()
                    .marks()
                    .forEach((name, mark) -> rows.add(
                            List.of("`" + name + "`", lang().of(mark.names()), words.standing(mark.standing()))));
            table(page, List.of(lang().of("代码", "Code"), lang().of("名称", "Name"), lang().of("效力", "Standing")), rows);
        }
    }

    private void events(StringBuilder page) {
        page.append("## ").append(lang().of("事件", "Events")).append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        LifeOrder.events(definition)
                .forEach(name -> rows.add(event(name, definition.events().get(name))));
        table(
                page,
                List.of(
                        lang().of("事件", "Event"),
                        lang().of("由谁", "By"),
                        lang().of("状态变化", "From → to"),
                        lang().of("签章", "Seals"),
                        lang().of("关联", "Links"),
                        lang().of("法律依据", "Legal basis"),
                        lang().of("事由", "Reasons"),
                        lang().of("字段（* 必填）", "Fields (* required)")),
                rows);
    }

    private List<String> event(String name, EventRule rule) {
        return List.of(
                "`" + name + "`<br>" + lang().of(rule.names()),
                who(rule),
                moves(rule),
                words.seals(rule.seals()),
                words.links(rule.links()),
                grounds(rule.basis(), definition.words().bases()),
                grounds(rule.reasons(), definition.words().reasons()),
                entryFields(rule));
    }

    private String who(EventRule rule) {
        String through = rule.through().isEmpty()
                ? ""
                : lang().of("<br>仅经由：", "<br>only through: ") + words.joined(rule.through(), words::type);
        return words.actors(rule.actors()) + through;
    }

    private String moves(EventRule rule) {
        String from = rule.moves().entrySet().stream()
                .map(move -> state(move.getKey())
                        + (move.getKey().equals(move.getValue()) ? " ↻" : " → " + state(move.getValue())))
                .collect(Collectors.joining("<br>"));
        String all = from
                + marks("<br>", lang().of("加标记：", "sets: "), rule.marks().sets())
                + marks("<br>", lang().of("去标记：", "clears: "), rule.marks().clears())
                + marks("<br>", lang().of("须有标记：", "needs: "), rule.marks().needs())
                + marks("<br>", lang().of("不得有标记：", "not with: "), rule.marks().bars());
        return rule.fromStart() ? all + lang().of("<br>自始", "<br>from the start") : all;
    }

    private String marks(String before, String words, Set<String> marks) {
        return marks.isEmpty()
                ? ""
                : before
                        + words
                        + this.words.joined(
                                marks,
                                mark -> lang().of(definition
                                        .words()
                                        .marks()
                                        .get(mark)
                                        .names()));
    }

    private String state(String name) {
        return switch (name) {
            case State.NEW -> "●";
            case State.BEFORE -> lang().of("之前的状态", "the state before");
            default -> lang().of(definition.words().states().get(name).names());
        };
    }

    private String grounds(CodeRule rule, Map<String, Names> names) {
        String codes =
                rule.codes().stream().map(code -> lang().of(names.get(code))).collect(Collectors.joining("<br>"));
        return rule.required() ? codes + lang().of("<br>（必填）", "<br>(required)") : codes;
    }

    private String entryFields(EventRule rule) {
        List<String> fields = new ArrayList<>();
        rule.fields().required().forEach(field -> fields.add("`" + field + "`*"));
        rule.document()
                .filter(document -> document == DocumentRule.BESIDE)
                .ifPresent(_ -> fields.add(lang().of("（附加文书）", "(beside the record's document)")));
        rule.fields().allowed().forEach(field -> fields.add("`" + field + "`"));
        return String.join(" ", fields);
    }

    private void fields(StringBuilder page) {
        page.append("## ").append(lang().of("字段", "Fields")).append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        definition
                .words()
                .fields()
                .forEach((name, field) -> rows.add(List.of(
                        "`" + name + "`",
                        lang().of(field.names()),
                        switch (field) {
                            case Field.Open open ->
                                lang().of("公开", "public") + (open.keep() ? lang().of("，保留", ", kept") : "");
                            case Field.Secret _ -> lang().of("私密", "private");
                        },
                        field instanceof Field.Open open ? words.kind(open.kind()) : "")));
        table(page, List.of(lang().of("字段", "Field"), lang().of("名称", "Name"), "", lang().of("取值", "Values")), rows);
    }

    private void codes(StringBuilder page, String title, Map<String, Names> codes) {
        if (!codes.isEmpty()) {
            page.append("## ").append(title).append("\n\n");
            List<List<String>> rows = new ArrayList<>();
            codes.forEach((code, names) -> rows.add(List.of("`" + code + "`", lang().of(names))));
            table(page, List.of(lang().of("代码", "Code"), lang().of("名称", "Name")), rows);
        }
    }

    private void deadlines(StringBuilder page) {
        if (definition.deadlines().isEmpty()) {
            return;
        }
        page.append("## ")
                .append(lang().of("期限（仅供报告）", "Deadlines (reports only)"))
                .append("\n\n");
        List<List<String>> rows = new ArrayList<>();
        definition
                .deadlines()
                .forEach((name, deadline) -> rows.add(List.of(
                        "`" + name + "`<br>" + lang().of(deadline.names()),
                        words.joined(deadline.after(), this::event),
                        words.joined(deadline.until(), this::event),
                        words.period(deadline.period()),
                        deadline.given().isEmpty() ? "" : words.joined(deadline.given(), this::event),
                        deadline.basis()
                                .map(code ->
                                        lang().of(definition.words().bases().get(code)))
                                .orElse(""))));
        table(
                page,
                List.of(
                        lang().of("期限", "Deadline"),
                        lang().of("起算", "After"),
                        lang().of("止于", "Until"),
                        lang().of("长度", "Period"),
                        lang().of("前提", "Given"),
                        lang().of("依据", "Basis")),
                rows);
    }

    private String event(String name) {
        return lang().of(definition.events().get(name).names());
    }

    static void table(StringBuilder page, List<String> head, List<List<String>> rows) {
        line(page, head);
        line(page, head.stream().map(_ -> "---").toList());
        rows.forEach(row -> line(page, row));
        page.append("\n");
    }

    private static void line(StringBuilder page, List<String> cells) {
        page.append("| ")
                .append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")))
                .append(" |\n");
    }
}
