package org.mingzheng.audit.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzheng.audit.effect.Effects;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Endorsements;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.block.WriteSet;
import org.mingzheng.proof.contract.StateKeys;

/**
 * Whether those who must endorse a transaction have done so: a majority, or all where it changes what is guarded. That a peer says so
 * by a code is a hint; this is counted from the signatures.
 */
final class EndorsementCheck {
    private final Ledger ledger;
    private final Findings findings;
    private final Endorsements endorsements;
    private final Predicate<String> guardedRecord;
    private final Set<String> guarded = new HashSet<>();

    /**
     * A check that guards nothing yet.
     *
     * @param guardedRecord whether the key of a record is guarded
     */
    EndorsementCheck(Ledger ledger, Findings findings, Predicate<String> guardedRecord) {
        this.ledger = ledger;
        this.findings = findings;
        this.guardedRecord = guardedRecord;
        endorsements = new Endorsements(new Identities(ledger.organisations()));
    }

    /** Checks a transaction by what was guarded before it. */
    void check(Invocation call, WriteSet set, List<String> all, Evidence at) {
        boolean needsAll = keys(set).anyMatch(this::isGuarded);
        Set<String> given = endorsements.of(call);
        findings.check(
                given.size() >= ledger.endorsements() && (!needsAll || given.containsAll(all)),
                FindingCode.ENDORSEMENTS_MISSING,
                at,
                needsAll ? String.join(" ", all) : ledger.endorsements() + " organisations",
                given.isEmpty() ? "none" : String.join(" ", given));
    }

    boolean writes(WriteSet set) {
        return keys(set).findAny().isPresent();
    }

    private Stream<String> keys(WriteSet set) {
        return Stream.concat(
                set.writes().stream()
                        .filter(each -> each.namespace().equals(ledger.contract()))
                        .map(WriteSet.Write::key),
                set.metadata().stream()
                        .filter(each -> each.namespace().equals(ledger.contract()))
                        .map(WriteSet.Metadata::key));
    }

    private boolean isGuarded(String key) {
        return key.startsWith(StateKeys.RECORD)
                ? guardedRecord.test(key.substring(StateKeys.RECORD.length()))
                : guarded.contains(key);
    }

    /** Remembers what is guarded from now on; a batch is never written again. */
    void guard(Effects effects) {
        effects.guarded().stream()
                .filter(key -> !key.startsWith(StateKeys.RECORD) && !key.startsWith(StateKeys.BATCH))
                .forEach(guarded::add);
    }
}
