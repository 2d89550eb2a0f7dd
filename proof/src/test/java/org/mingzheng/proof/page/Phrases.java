package org.mingzheng.proof.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.deadline.Period;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Quorum;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.time.UtcTime;

/**
 * What rules say, in words.
 *
 * @param lang which words
 * @param definitions of all types, for their names
 */
record Phrases(Lang lang, Definitions definitions) {
    private static final Map<String, Names> ACTORS = Map.of(
            "issuer", new Names("出具机构", "issuer"),
            "holder", new Names("持有人", "holder"),
            "system", new Names("系统", "system"),
            "supervisor", new Names("监督机关", "supervisor"),
            "court", new Names("人民法院", "court"),
            "reconsideration", new Names("行政复议机关", "reconsideration organ"));
    private static final Map<Standing, Names> STANDINGS = Map.of(
            Standing.GOOD, new Names("有效", "good"),
            Standing.PENDING, new Names("尚未生效", "pending"),
            Standing.SUSPENDED, new Names("暂停", "suspended"),
            Standing.ENDED, new Names("失效", "ended"));

    String actors(Collection<String> actors) {
        return joined(actors, actor -> named(ACTORS, actor));
    }

    String standing(Standing standing) {
        Names names = STANDINGS.get(standing);
        return names == null ? standing.code() : lang.of(names);
    }

    private String named(Map<String, Names> names, String code) {
        Names name = names.get(code);
        return name == null ? "`" + code + "`" : lang.of(name);
    }

    String type(String type) {
        return definitions
                .inForce(type, now())
                .map(each -> lang.of(each.identity().names()))
                .orElse(type);
    }

    private static UtcTime now() {
        return UtcTime.parse("2026-06-01T00:00:00Z").orThrow();
    }

    String joined(Collection<String> items, UnaryOperator<String> what) {
        return items.stream().map(what).collect(Collectors.joining(lang.of("、", ", ")));
    }

    String seals(List<SealRule> rules) {
        return rules.stream().map(this::seal).collect(Collectors.joining("<br>"));
    }

    private String seal(SealRule rule) {
        String who = rule.roles().stream().map(this::role).collect(Collectors.joining(lang.of("或", " or ")));
        List<String> more = new ArrayList<>();
        rule.quorum().ifPresent(quorum -> more.add(quorum(quorum)));
        if (rule.votes().contains(Vote.DISSENT)) {
            more.add(lang.of("可以异议", "may dissent"));
        }
        if (rule.self()) {
            more.add(lang.of("以所登记的密钥", "with the key itself"));
        }
        String count = rule.quorum().isPresent() ? "" : " " + count(rule.least(), rule.most());
        return who
                + count
                + (more.isEmpty()
                        ? ""
                        : lang.of("（", " (") + String.join(lang.of("，", ", "), more) + lang.of("）", ")"));
    }

    private String quorum(Quorum quorum) {
        String need = switch (quorum.need()) {
            case ALL -> lang.of("全部", "all of");
            case MAJORITY -> lang.of("多数", "a majority of");
            case MAJORITY_OR_PRESIDING -> lang.of("多数或者首席", "a majority or the presiding one of");
        };
        return need + " `" + quorum.members() + "`";
    }

    private String role(String role) {
        Field roles =
                definitions.inForce("key", now()).orElseThrow().words().fields().get("roles");
        if (roles instanceof Field.Open open
                && open.kind() instanceof FieldKind.Many many
                && many.of() instanceof FieldKind.Code(var codes)) {
            return named(codes, role);
        }
        return role;
    }

    private static String count(int least, int most) {
        return least == most ? "×" + least : "×" + least + "–" + most;
    }

    String links(List<LinkRule> rules) {
        return rules.stream().map(this::link).collect(Collectors.joining("<br>"));
    }

    private String link(LinkRule rule) {
        List<String> more = new ArrayList<>();
        if (!rule.standing().isEmpty() || !rule.states().isEmpty()) {
            String must = rule.standing().isEmpty()
                    ? joined(rule.states(), each -> "`" + each + "`")
                    : rule.standing().stream().map(this::standing).collect(Collectors.joining(lang.of("、", ", ")));
            more.add(when(rule.when()) + must);
        }
        if (rule.rests()) {
            more.add(lang.of("此后其效力以所指记录为前提", "rests on it from then on"));
        }
        rule.moves().ifPresent(event -> more.add(lang.of("发生 ", "makes happen: ") + "`" + event + "`"));
        return "`" + rule.rel() + "` → " + joined(rule.types(), this::type) + " " + count(rule.least(), rule.most())
                + (more.isEmpty()
                        ? ""
                        : lang.of("（", " (") + String.join(lang.of("；", "; "), more) + lang.of("）", ")"));
    }

    private String when(LinkRule.When when) {
        return switch (when) {
            case AT -> lang.of("所指时刻", "at the link's instant ");
            case EFFECTIVE -> lang.of("生效时", "at the effect ");
            case NOW -> lang.of("上链时", "when appended ");
        };
    }

    String kind(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text(int most, var pattern) ->
                lang.of("文本，至多 " + most + " 字", "text, at most " + most)
                        + pattern.map(form -> lang.of("，格式 ", ", form ") + "`" + form.source() + "`")
                                .orElse("");
            case FieldKind.Code(var codes) -> codes(codes);
            case FieldKind.Identifier() -> lang.of("标识", "identifier");
            case FieldKind.Whole(long least, long most) ->
                lang.of("整数 ", "integer ") + least + "–" + (most > 1L << 50 ? "" : most);
            case FieldKind.Flag() -> lang.of("是否", "true or false");
            case FieldKind.Instant() -> lang.of("时间", "time");
            case FieldKind.Day() -> lang.of("日期", "date");
            case FieldKind.Binary(int size) -> size + lang.of(" 字节", " bytes");
            case FieldKind.Many many ->
                lang.of("至多 " + many.most() + " 项：", "up to " + many.most() + ": ") + kind(many.of());
        };
    }

    private String codes(Map<String, Names> codes) {
        return codes.entrySet().stream()
                .map(each -> "`" + each.getKey() + "` " + lang.of(each.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    String period(Period period) {
        String unit = switch (period.unit()) {
            case DAYS -> lang.of(" 日", " days");
            case WORKING_DAYS -> lang.of(" 个工作日", " working days");
            case MONTHS -> lang.of(" 个月", " months");
        };
        return period.count() + unit;
    }

    String days(long seconds) {
        return seconds % 86_400 == 0 ? seconds / 86_400 + lang.of(" 日", " days") : seconds + lang.of(" 秒", " s");
    }

    String names(Set<String> codes, Map<String, Names> words) {
        return joined(codes, code -> named(words, code));
    }
}
