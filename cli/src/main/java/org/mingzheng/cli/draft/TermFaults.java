package org.mingzheng.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.CodeRule;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.definition.vocabulary.TextPattern;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.result.RejectedException;

/**
 * What the ledger would refuse of an entry's words, told before anybody seals it: every fault at once, each with what would be
 * right.
 */
public final class TermFaults {
    private final EntryTerms terms;
    private final boolean document;
    private final EventRule rule;
    private final Map<String, Field> known;
    private final List<String> faults = new ArrayList<>();

    private TermFaults(EntryTerms terms, boolean document, EventRule rule, Definition definition) {
        this.terms = terms;
        this.document = document;
        this.rule = rule;
        this.known = definition.words().fields();
    }

    /**
     * Refuses terms that the newest definition of their type refuses.
     *
     * @param terms of an entry
     * @throws Fault naming every fault
     */
    public static void requireNone(EntryTerms terms) {
        requireNone(terms, of(terms));
    }

    /**
     * Refuses a draft that its own definition refuses, whoever made it.
     *
     * @param draft of an entry
     * @throws Fault naming every fault
     */
    public static void requireNone(Draft draft) {
        Definition definition = draft.definition();
        EntryTerms terms = draft.terms();
        EventRule rule = definition.events().get(terms.event());
        if (rule == null) {
            String events = list(definition.events().keySet());
            throw Fault.of(TermFaults.class, "draft.no-event", terms.type(), terms.event(), events);
        }
        requireNone(terms, new TermFaults(terms, draft.hasDocument(), rule, definition).all());
    }

    private static void requireNone(EntryTerms terms, List<String> faults) {
        if (!faults.isEmpty()) {
            throw Fault.of(
                    TermFaults.class,
                    "draft.faults",
                    terms.type(),
                    terms.event(),
                    "\n  " + String.join("\n  ", faults));
        }
    }

    static List<String> of(EntryTerms terms) {
        Definition newest = EntryTypeFiles.rules(EntryTypeFiles.newest(terms.type()));
        return new TermFaults(terms, true, Events.rule(terms.type(), terms.event()), newest).all();
    }

    private List<String> all() {
        actor();
        codes("--basis", rule.basis(), terms.basis());
        codes("--reason", rule.reasons(), terms.reason().stream().toList());
        open();
        hidden();
        missing();
        return faults;
    }

    private void actor() {
        if (!rule.actors().contains(terms.actor())) {
            tell("draft.fault-value", "--actor", terms.actor(), list(rule.actors()));
        }
    }

    private void codes(String option, CodeRule allowed, List<String> codes) {
        if (allowed.required() && codes.isEmpty()) {
            tell("draft.fault-missing", option, list(allowed.codes()));
        }
        codes.stream()
                .filter(code -> !allowed.codes().contains(code))
                .forEach(code -> tell("draft.fault-value", option, code, list(allowed.codes())));
    }

    private void open() {
        terms.open().members().forEach((name, value) -> {
            if (isIn(name) && known.get(name) instanceof Field.Open field) {
                try {
                    field.kind().check(name, value);
                } catch (RejectedException e) {
                    tell("draft.fault-value", "--field " + name, value.canonical(), form(field.kind()));
                }
            } else {
                tell("draft.fault-value", "--field", name, names(false));
            }
        });
    }

    private void hidden() {
        for (String name : new TreeSet<>(terms.hidden().keySet())) {
            if (!isIn(name) || !(known.get(name) instanceof Field.Secret)) {
                tell("draft.fault-value", "--private", name, names(true));
            }
        }
    }

    private void missing() {
        if (!document && rule.fields().required().contains(DocumentDigests.FIELD)) {
            tell("draft.fault-missing", "--document", "FILE");
        }
        for (String name : new TreeSet<>(rule.fields().required())) {
            boolean there =
                    terms.open().has(name) || terms.hidden().containsKey(name) || name.equals(DocumentDigests.FIELD);
            if (!there) {
                boolean open = known.get(name) instanceof Field.Open;
                String form = known.get(name) instanceof Field.Open field ? form(field.kind()) : "";
                tell("draft.fault-missing", (open ? "--field " : "--private ") + name, form);
            }
        }
    }

    private boolean isIn(String name) {
        return rule.fields().required().contains(name)
                || rule.fields().allowed().contains(name);
    }

    private String names(boolean secret) {
        Set<String> names = new TreeSet<>(rule.fields().required());
        names.addAll(rule.fields().allowed());
        names.removeIf(name -> known.get(name) instanceof Field.Secret != secret || name.equals(DocumentDigests.FIELD));
        return list(names);
    }

    /** What a value looks like; the same in every language. */
    private static String form(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text.pattern().map(TextPattern::source).orElse("text, 1.." + text.most());
            case FieldKind.Code code -> list(code.codes().keySet());
            case FieldKind.Identifier _ -> "A-Z a-z 0-9 - _";
            case FieldKind.Whole whole -> whole.least() + ".." + whole.most();
            case FieldKind.Flag _ -> "true, false";
            case FieldKind.Instant _ -> "2026-03-05T06:05:00Z";
            case FieldKind.Day _ -> "2026-03-05";
            case FieldKind.Binary binary -> "base64url, " + binary.size();
            case FieldKind.Many many -> "[" + form(many.of()) + ", …] " + many.least() + ".." + many.most();
        };
    }

    private static String list(Set<String> words) {
        return words.isEmpty() ? "–" : String.join(", ", new TreeSet<>(words));
    }

    private void tell(String key, Object... arguments) {
        faults.add(Fault.of(TermFaults.class, key, arguments).getMessage());
    }
}
