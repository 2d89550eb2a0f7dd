package org.mingzheng.proof.definition;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mingzheng.proof.definition.deadline.Deadline;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.definition.vocabulary.Vocabulary;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What the parts of a definition demand of each other. */
record DefinitionCheck(Definition definition, boolean says) {
    DefinitionCheck(Definition definition) {
        this(
                definition,
                definition.events().values().stream()
                        .anyMatch(rule -> rule.document().isPresent()));
    }

    /** The type of the records that guard numbers, and so of no entries. */
    private static final String RESERVED = "number";

    void run() {
        require(!definition.type().name().equals(RESERVED), "type", "this name is reserved");
        Set<String> begun = new HashSet<>();
        definition.events().forEach((name, rule) -> {
            event(rule);
            if (rule.moves().containsKey(State.NEW)) {
                begun.add(name);
            }
        });
        require(!begun.isEmpty(), "events", "no event begins a record");
        definition.deadlines().values().forEach(this::deadline);
        definition.bounds().validity().ifPresent(this::validity);
        if (definition.bounds().confidentiality() == Confidentiality.NONE) {
            boolean open = words().fields().values().stream().anyMatch(Field.Open.class::isInstance);
            require(
                    definition.bounds().digestIds() && !open,
                    "confidentiality",
                    "none: ids are digests, fields private");
        }
    }

    private Vocabulary words() {
        return definition.words();
    }

    private void event(EventRule rule) {
        require(!rule.actors().isEmpty(), "actors", "nobody may tell an event");
        rule.moves().forEach((from, to) -> {
            require(from.equals(State.NEW) || words().states().containsKey(from), "moves", "from an unknown state");
            require(to.equals(State.BEFORE) || words().states().containsKey(to), "moves", "to an unknown state");
        });
        require(!rule.fromStart() || !rule.moves().containsKey(State.NEW), "effect", "a record begins at its effect");
        rule.marks().all().forEach(mark -> Vocabulary.require("marks", words().marks(), mark));
        rule.basis().codes().forEach(code -> Vocabulary.require("basis", words().bases(), code));
        rule.reasons().codes().forEach(code -> Vocabulary.require("reasons", words().reasons(), code));
        rule.fields().required().forEach(name -> Vocabulary.require("fields", words().fields(), name));
        rule.fields().allowed().forEach(name -> Vocabulary.require("fields", words().fields(), name));
        document(rule);
        roles(rule);
        relations(rule);
        PredicateCheck predicates = new PredicateCheck(words(), rule);
        rule.predicates().forEach(predicates::check);
        quorums(rule);
        boolean told = rule.through().isEmpty();
        boolean bare = rule.seals().isEmpty()
                && rule.links().isEmpty()
                && rule.predicates().isEmpty();
        require(told || (bare && !rule.moves().containsKey(State.NEW)), "through", "with rules of an entry's own");
    }

    /** Where one event says what its document is to the record, each must: an earlier one may be superseded by it. */
    private void document(EventRule rule) {
        boolean said = rule.document().isPresent();
        boolean needed = rule.takesDocument() && says;
        boolean sure =
                !rule.bringsDocument() || (rule.fields().required().contains(EventRule.DOCUMENT) && !rule.fromStart());
        require(said == needed && sure, "document", "new or beside, if the entry has one; new only of a required one");
    }

    private static void roles(EventRule rule) {
        Set<String> roles = new HashSet<>();
        for (SealRule seals : rule.seals()) {
            for (String role : seals.roles()) {
                require(roles.add(role), "seals", "a role in two rules");
            }
        }
    }

    private static void relations(EventRule rule) {
        Set<String> relations = new HashSet<>();
        for (LinkRule links : rule.links()) {
            require(relations.add(links.rel()), "links", "a relation in two rules");
        }
        for (SealRule seals : rule.seals()) {
            seals.quorum()
                    .flatMap(quorum -> quorum.of())
                    .ifPresent(rel -> require(relations.contains(rel), "quorum", "of a relation without a rule"));
        }
    }

    private void quorums(EventRule rule) {
        for (SealRule seals : rule.seals()) {
            seals.quorum()
                    .filter(quorum -> quorum.of().isEmpty())
                    .ifPresent(quorum -> Vocabulary.require("quorum", words().fields(), quorum.members()));
        }
    }

    private void deadline(Deadline deadline) {
        Map<String, EventRule> events = definition.events();
        deadline.after().forEach(name -> Vocabulary.require("after", events, name));
        deadline.until().forEach(name -> Vocabulary.require("until", events, name));
        deadline.given().forEach(name -> Vocabulary.require("given", events, name));
        deadline.basis().ifPresent(code -> Vocabulary.require("basis", words().bases(), code));
    }

    private void validity(Validity validity) {
        validity.from().ifPresent(this::kept);
        validity.until().ifPresent(this::kept);
    }

    private void kept(String name) {
        boolean keeps = words().fields().get(name) instanceof Field.Open(var _, var _, boolean keep) && keep;
        require(keeps, "validity", "a field that is not kept");
    }

    private static void require(boolean rule, String where, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, where, detail);
        }
    }
}
